export default {
  layout: "story.njk",
  permalink: (data) => `/historier/${data.slug}/index.html`,
};
