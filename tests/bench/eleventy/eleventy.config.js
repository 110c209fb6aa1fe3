/** Ready-made bodies of pages, each put into the frame that its front matter names; no template language runs in a body. */
export default () => ({
  htmlTemplateEngine: false,
  dir: { input: "pages", includes: "../frames", output: "out" },
});
