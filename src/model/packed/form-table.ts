/** A table of the form as nearly all reports print it; files of bodies name it by its id and the form's edition. */
import { z } from "zod";
import { TableId } from "../report.ts";

export const FormTable = z.strictObject({
  id: TableId,
  form: z.enum(["2019", "2021"]),
  width: z.int(),
  rows: z.array(z.array(z.int())),
});
