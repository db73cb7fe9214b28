// What posts weigh for X by twitter-text, the JavaScript of X itself: a JSON array of texts in, one of numbers out.
import { readFileSync } from "node:fs";
import twitterText from "twitter-text";

const texts = JSON.parse(readFileSync(0, "utf-8"));
console.log(JSON.stringify(texts.map((text) => twitterText.parseTweet(text).weightedLength)));
