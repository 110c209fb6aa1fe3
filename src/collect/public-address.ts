/**
 * Whether an IP address belongs to the public internet. Comes in as text, as a resolver or a socket gives it.
 * Refuses whatever IANA keeps for special purposes (private, loopback, link-local, shared, documentation, multicast,
 * tunnels that carry an IPv4 address inside) and the addresses where clouds serve their machines' credentials.
 */
import { BlockList, isIP } from "node:net";

/** https://www.iana.org/assignments/iana-ipv4-special-registry, and one cloud's metadata address outside of it. */
const specialIPv4 = [
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24",
  "192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24",
  "203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32",
].flatMap((line) => line.split(" "));

/** Only 2000::/3 is given out to hosts at all; inside it these are not theirs. */
const specialIPv6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];

function listOf(subnets: string[], type: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address, bits] = subnet.split("/") as [string, string];
    list.addSubnet(address, Number(bits), type);
  }
  return list;
}

const blocked = { 4: listOf(specialIPv4, "ipv4"), 6: listOf(specialIPv6, "ipv6") };
const unicast = listOf(["2000::/3"], "ipv6");

/** False also for what is no address. An IPv4 address written as IPv6 (::ffff:10.0.0.1) is never public here. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked[4].check(address, "ipv4");
  return family === 6 && unicast.check(address, "ipv6") && !blocked[6].check(address, "ipv6");
}
