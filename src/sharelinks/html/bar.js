// The optional script of the bars: buttons to copy the link, open the system's share sheet and print; popup windows.
{
  const copiedOlderWay = (text) => {
    const area = document.createElement("textarea");
    document.body.append(area);
    area.value = text;
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  };
  const actions = {
    async copy({ title, url }, bar, button) {
      const status = bar.querySelector("[role=status]");
      status.textContent = ""; // so that copying twice is announced twice
      try {
        await navigator.clipboard.writeText(url);
      } catch {
        if (!copiedOlderWay(url)) return prompt(title, url); // if the browser denies it, readers copy it themselves
      }
      status.textContent = status.dataset.slkCopied;
      clearTimeout(status.timer);
      status.timer = setTimeout(() => (status.textContent = ""), 5000);
      button.focus();
    },
    system: (article) => navigator.share(article).catch(() => {}), // the reader has closed it
    print: () => print(),
  };
  const actionOf = (button) => button.className.slice(4); // without "slk-"
  const articleOf = ({ dataset }) => {
    const read = (value) => value && decodeURIComponent(value);
    return { title: read(dataset.slkTitle), text: read(dataset.slkDescription), url: read(dataset.slkUrl) };
  };
  const canShare = (article) => navigator.share && (navigator.canShare?.(article) ?? true);

  const prepare = (root) => {
    observer.observe(root, { childList: true, subtree: true });
    for (const each of root.querySelectorAll("*")) {
      const { slkColor } = each.dataset ?? {};
      if (slkColor) each.style.setProperty("--slk-brand", slkColor);
      if (each.matches(".slk li[hidden] > button"))
        each.parentNode.hidden = actionOf(each) == "system" && !canShare(articleOf(each.closest("nav")));
      if (each.shadowRoot) prepare(each.shadowRoot);
    }
  };
  // Bars may be added later. Shadow roots may be attached without a mutation, so look again after each one and on load.
  const observer = new MutationObserver(() => prepare(document));
  prepare(document);
  addEventListener("load", () => prepare(document));

  document.addEventListener("click", (event) => {
    const find = (selector) => event.composedPath().find((node) => node.matches?.(selector));
    const bar = find("nav.slk");
    if (!bar || event.defaultPrevented) return;
    const button = find("button");
    const link = find("a[href^=http i]");
    const size = bar.dataset.slkPopup;
    if (button) {
      event.preventDefault();
      actions[actionOf(button)](articleOf(bar), bar, button);
    }
    if (!link || size == null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (matchMedia("(pointer: coarse)").matches) return; // on a phone
    const [width, height] = (size || "600x640").split("x");
    const left = (screen.availLeft | 0) + (screen.availWidth - width) / 2;
    const top = (screen.availTop | 0) + (screen.availHeight - height) / 2;
    const popup = open("", "", `popup,width=${width},height=${height},left=${left},top=${top}`);
    if (!popup) return; // blocked, so the link opens as usual
    event.preventDefault();
    popup.opener = null;
    const copy = link.cloneNode(); // keeps rel=noreferrer
    copy.target = "";
    popup.document.body.append(copy);
    copy.click();
  });
}
