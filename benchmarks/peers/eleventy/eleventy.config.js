// The least that gives the same pages as themes/minimal: one page a story, the home page, a list and a feed for each
// network, a sitemap.  No preprocessing of Markdown by a template engine, since no text needs it.
import anchor from "markdown-it-anchor";
import markdownIt from "markdown-it";

const months = "januar februar marts april maj juni juli august september oktober november december".split(" ");

export default function (config) {
  config.setLibrary("md", markdownIt({ html: true, typographer: true, quotes: "””’’" }).use(anchor));
  config.addPassthroughCopy("site.css");
  config.addCollection("stories", (api) => api.getFilteredByGlob("content/historier/*.md").reverse());
  config.addFilter("of", (stories, network) => stories.filter((story) => story.data.networks.includes(network)));
  config.addFilter("first", (items, count) => items.slice(0, count));
  config.addFilter("iso", (day) => day.toISOString().slice(0, 10));
  config.addFilter("rfc822", (day) => day.toUTCString());
  config.addFilter("long", (day) => `${day.getUTCDate()}. ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`);
  config.addFilter("named", (programme, id) => programme.find((network) => network.id === id).name);
  return {
    dir: { input: ".", output: "_site" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
    templateFormats: ["md", "njk"],
  };
}
