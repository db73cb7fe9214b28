// The share bar's optional script: buttons to copy the link and to open the system's share sheet, small windows.
{
  const works = {
    copy: () => navigator.clipboard?.writeText,
    system: (article) => navigator.share && (navigator.canShare?.(article) ?? true),
  };
  const actions = {
    async copy(article, bar) {
      const status = bar.querySelector("[role=status]");
      status.textContent = ""; // so that copying twice is announced twice
      try {
        await navigator.clipboard.writeText(article.url);
        status.textContent = status.dataset.slkCopied;
      } catch {
        prompt(article.title ?? "", article.url); // where the clipboard is refused, it is copied by hand
      }
    },
    system: (article) => navigator.share(article).catch(() => {}), // it was closed again
  };
  const nameOf = (button) => button.className.replace("slk-", "");
  const articleOf = (bar) => {
    const read = (name) => bar.dataset[name] && decodeURIComponent(bar.dataset[name]);
    return { title: read("slkTitle"), url: read("slkUrl") };
  };

  const reveal = () => {
    for (const button of document.querySelectorAll(".slk[data-slk-url] li[hidden] > button")) {
      button.parentNode.hidden = !works[nameOf(button)](articleOf(button.closest("nav")));
    }
  };
  reveal();
  // Bars may come later, with what a page loads as it is read.
  new MutationObserver(reveal).observe(document, { childList: true, subtree: true });

  document.addEventListener("click", (event) => {
    const bar = event.target.closest?.("nav.slk");
    if (!bar || event.defaultPrevented) return;
    const button = event.target.closest("button");
    const link = event.target.closest("a[target]");
    if (button) {
      event.preventDefault();
      actions[nameOf(button)](articleOf(bar), bar);
    } else if (link && "slkPopup" in bar.dataset && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      open(link.href, "_blank", "popup,noreferrer,width=600,height=640");
    }
  });
}
