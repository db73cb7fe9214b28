// The share bar's optional script: buttons to copy the link and to open the system's share sheet, small windows.
for (const bar of document.querySelectorAll("nav.sharelinks:not([data-ready])")) {
  const read = (name) => bar.dataset[name] && decodeURIComponent(bar.dataset[name]);
  const article = { title: read("title"), url: read("url") };
  const button = (name, works, act) => {
    const found = article.url && works() && bar.querySelector(`.sharelinks-${name}`);
    if (!found) return;
    found.closest("li").hidden = false;
    found.addEventListener("click", act);
  };

  bar.dataset.ready = "";
  button("copy", () => navigator.clipboard?.writeText, async () => {
    const status = bar.querySelector("[role=status]");
    status.textContent = ""; // so that copying twice is announced twice
    await navigator.clipboard.writeText(article.url);
    status.textContent = status.dataset.copied;
  });
  const shares = () => navigator.share && (navigator.canShare?.(article) ?? true);
  button("system", shares, () => navigator.share(article).catch(() => {})); // it was closed again

  if ("popup" in bar.dataset) {
    bar.addEventListener("click", (event) => {
      const link = event.target.closest("a[target]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(link.href, "_blank", "popup,noopener,width=600,height=640");
    });
  }
}
