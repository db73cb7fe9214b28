// Print the features of the HTML on standard input that mail programs do not support, by the data of caniemail.com,
// with the programs. Programs without data on an element are left out.
import { readFileSync } from "node:fs";
import { caniemail } from "caniemail";

const CLIENTS = `aol.desktop-webmail apple-mail.ios apple-mail.macos fastmail.desktop-webmail gmail.android
  gmail.desktop-webmail gmail.ios gmail.mobile-webmail gmx.desktop-webmail hey.desktop-webmail outlook.android outlook.ios
  outlook.macos outlook.outlook-com outlook.windows outlook.windows-mail protonmail.desktop-webmail samsung-email.android
  thunderbird.macos web-de.desktop-webmail yahoo.android yahoo.desktop-webmail yahoo.ios`.split(/\s+/);
const html = readFileSync(0, "utf8");
const found = {};
let checked = 0;
for (const client of CLIENTS) {
  try {
    const { issues } = caniemail({ clients: [client], html });
    checked += 1;
    for (const { title } of [...issues.errors.values()].flat()) (found[title] ??= new Set()).add(client);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}
console.log(JSON.stringify({ checked, found }, (_, value) => (value instanceof Set ? [...value] : value)));
