// The share bar's optional script: buttons to copy the link and to open the system's share sheet, small windows.
const read = (value) => value && decodeURIComponent(value);

for (const bar of document.querySelectorAll("nav.sharelinks:not([data-ready])")) {
  bar.dataset.ready = "";
  const url = read(bar.dataset.url);
  const article = { title: read(bar.dataset.title), url };
  const button = (name, works, act) => {
    const found = url && works && bar.querySelector(`.sharelinks-${name}`);
    if (!found) return;
    found.closest("li").hidden = false;
    found.addEventListener("click", act);
  };
  button("copy", navigator.clipboard?.writeText, async () => {
    const status = bar.querySelector("[role=status]");
    status.textContent = ""; // so that copying twice is announced twice
    await navigator.clipboard.writeText(url);
    status.textContent = status.dataset.copied;
  });
  button("system", navigator.share, () => navigator.share(article).catch(() => {}));
  if ("popup" in bar.dataset) {
    bar.addEventListener("click", (event) => {
      const link = event.target.closest("a[target]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(link.href, "_blank", "popup,noopener,width=600,height=640");
    });
  }
}
