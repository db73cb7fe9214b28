// What builds the six links in JavaScript. Reads one task a line (JSON) and answers each with one line; the first line
// it writes says what there is, in which version, and what is missing.
//
// Run by run.py: node --allow-natives-syntax contenders.mjs (%FlattenString: V8 joins strings lazily, and a link that
// was never written is no link; no other way to have it written costs less).

import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const FACEBOOK = "https://www.facebook.com/sharer/sharer.php";
const X = "https://x.com/intent/tweet";
const LINKEDIN = "https://www.linkedin.com/sharing/share-offsite/";
const PINTEREST = "https://www.pinterest.com/pin/create/link/";
const IMAGE = "https://example.com/a.png"; // react-share's button for Pinterest asks for one

function v8() {
  return (url, title) => {
    const u = encodeURIComponent(url);
    const t = encodeURIComponent(title);
    return [
      `https://www.facebook.com/sharer/sharer.php?u=${u}`,
      `https://x.com/intent/tweet?text=${t}&url=${u}`,
      `https://www.linkedin.com/sharing/share-offsite/?url=${u}`,
      `https://www.pinterest.com/pin/create/link/?url=${u}&description=${t}`,
      `https://wa.me/?text=${t}%20${u}`,
      `mailto:?subject=${t}&body=${t}%0D%0A%0D%0A${u}`,
    ];
  };
}

// The functions that its buttons call with their own props when they are clicked.
async function reactShare() {
  const share = await import("react-share");
  const link = (button) => button.render({ url: "https://example.com/" }, null).props.networkLink;
  const facebook = link(share.FacebookShareButton);
  const x = link(share.XShareButton);
  const linkedin = link(share.LinkedinShareButton);
  const pinterest = link(share.PinterestShareButton);
  const whatsapp = link(share.WhatsappShareButton);
  const email = link(share.EmailShareButton);
  return (url, title) => [
    facebook(url, {}),
    x(url, { title }),
    linkedin(url, { title }),
    pinterest(url, { media: IMAGE, description: title }),
    whatsapp(url, { title, separator: " " }),
    email(url, { subject: title, body: title, separator: "\r\n\r\n" }),
  ];
}

// It has no function that returns a link: a click opens it. The element and the window are as little as it needs.
function sharerJs() {
  let opened = "";
  globalThis.window = { open: (link) => (opened = link), location: {} };
  globalThis.document = { readyState: "complete", querySelectorAll: () => [], addEventListener: () => {} };
  require("sharer.js");
  return (url, title) =>
    [
      { sharer: "facebook", url },
      { sharer: "x", title, url },
      { sharer: "linkedin", url },
      { sharer: "pinterest", url, description: title },
      { sharer: "whatsapp", title, url },
      { sharer: "email", subject: title, title, url },
    ].map((data) => {
      const elem = { getAttribute: (name) => (name === "data-link" || name === "data-blank" ? "true" : (data[name.slice(5)] ?? null)) };
      new window.Sharer(elem).share();
      return opened;
    });
}

const makers = { "V8 encodeURIComponent": v8, "react-share": reactShare, "sharer.js": sharerJs };
const builders = {};
const missing = {};
for (const [name, make] of Object.entries(makers)) {
  try {
    builders[name] = await make();
  } catch (error) {
    if (!["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"].includes(error.code)) throw error;
    missing[name] = "npm install --prefix benchmarks";
  }
}

function version(name) {
  try {
    return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;
  } catch {
    return "not installed";
  }
}

const answer = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
answer({
  missing,
  versions: { node: process.versions.node, V8: process.versions.v8, "react-share": version("react-share"), "sharer.js": version("sharer.js") },
});
for await (const line of createInterface({ input: process.stdin })) {
  const { name, articles } = JSON.parse(line);
  const build = builders[name];
  const start = process.hrtime.bigint();
  for (const [url, title] of articles) for (const link of build(url, title)) %FlattenString(link);
  answer({ microseconds: Number(process.hrtime.bigint() - start) / articles.length / 1000, links: build(...articles[0]) });
}
