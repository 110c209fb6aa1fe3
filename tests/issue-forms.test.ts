/** The forms for what is wrong or missing, held to what GitHub asks of a form: one that breaks a rule is not shown at all. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parse } from "yaml";

const folder = join(import.meta.dirname, "../.github/ISSUE_TEMPLATE");
const text = z.string().trim().min(1);
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const label = { label: text, description: text.optional() };
const filled = { ...label, placeholder: text.optional(), value: text.optional() };
const distinct = z
  .array(text.max(100).refine((option) => option.toLowerCase() !== "none"))
  .min(1)
  .refine((options) => new Set(options).size === options.length);

const Field = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: text }) }),
  z.strictObject({ type: z.literal("input"), id, attributes: z.strictObject(filled), validations }),
  z.strictObject({
    type: z.literal("textarea"),
    id,
    attributes: z.strictObject({ ...filled, render: text.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal("dropdown"),
    id,
    attributes: z.strictObject({ ...label, options: distinct, multiple: z.boolean().optional() }),
    validations,
  }),
]);
const Form = z.strictObject({
  name: text,
  description: text.max(200),
  title: text.max(256).optional(),
  labels: z.array(text).optional(),
  body: z
    .array(Field)
    .min(1)
    .refine((fields) => fields.some(({ type }) => type !== "markdown")),
});

const forms = readdirSync(folder).filter((name) => name !== "config.yml");

describe.each(forms)("%s", (name) => {
  const form = Form.safeParse(parse(readFileSync(join(folder, name), "utf8")));
  const fields = form.data?.body.flatMap((field) => (field.type === "markdown" ? [] : [field])) ?? [];
  it("is a form that GitHub shows", () => expect(form.error?.issues ?? []).toEqual([]));
  it("has ids and labels of its own for every field", () => {
    for (const names of [fields.map((field) => field.id), fields.map((field) => field.attributes.label)])
      expect(new Set(names).size).toBe(fields.length);
  });
  it("asks in both languages", () => {
    const asked = [form.data?.name, form.data?.description, ...fields.map((field) => field.attributes.label)];
    expect(asked.filter((words) => !/\p{Script=Han}.*[a-z]{2}/u.test(words ?? ""))).toEqual([]);
  });
});

it("there is a form for a wrong figure and one for a missing report, and a plain issue stays possible", () => {
  expect(forms.sort()).toEqual(["missing-report.yml", "wrong-figure.yml"]);
  const config = z.strictObject({ blank_issues_enabled: z.boolean() });
  expect(config.parse(parse(readFileSync(join(folder, "config.yml"), "utf8")))).toEqual({ blank_issues_enabled: true });
});
