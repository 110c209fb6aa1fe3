/** Text for a place that takes only so much of it: whole lines, and a sentence where some are left out. */
export function fitBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  const note = "\n\n其余从略，完整的在附件里。The rest is left out here; the attached files have all of it.\n";
  let room = most - Buffer.byteLength(note);
  const kept: string[] = [];
  for (const line of text.split("\n")) {
    room -= Buffer.byteLength(line) + 1;
    if (room < 0) break;
    kept.push(line);
  }
  return kept.join("\n") + note;
}
