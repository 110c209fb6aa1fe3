import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../../src/collect/public-address.ts";

describe("public addresses", () => {
  it.each(["8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.0", "223.5.5.5", "2400:3200::1", "2606:4700::1111"])(
    "permits %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    ...["0.0.0.0", "10.1.2.3", "100.100.100.200", "127.0.0.1", "127.255.255.255", "169.254.169.254", "172.16.0.1"],
    ...["172.31.255.255", "192.168.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "168.63.129.16"],
    ...["::", "::1", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "fc00::1", "fd00:ec2::254", "fe80::1"],
    ...["fe80::1%eth0", "ff02::1", "2001:db8::1", "2002:7f00:1::", "2001:0:1::", "", "localhost", "8.8.8"],
  ])("refuses %s", (address) => expect(isPublicAddress(address)).toBe(false));
});
