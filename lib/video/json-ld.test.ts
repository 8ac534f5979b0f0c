import assert from "node:assert/strict";
import { test } from "node:test";
import { videoJsonLd } from "./json-ld.ts";
import type { Video } from "./video.ts";

const video: Video = {
  provider: "youtube",
  id: "Cgxsv1riJhI",
  host: null,
  hash: null,
  start: null,
  title: { value: "A talk", lang: "en", state: "fallback" },
  duration: "PT12M5S",
  poster: {
    assetId: "image-0123456789abcdef0123456789abcdef01234567-1280x720-jpg",
    width: 1280,
    height: 720,
    rect: null,
    focus: null,
    alt: null,
    credit: null,
    color: null,
  },
  transcript: null,
};
const context = { locale: "fr", origin: "https://institute.example" } as const;

test("search engines are told of a video with our own copy of its poster, in the language of its title", () => {
  assert.deepEqual(videoJsonLd(video, context), {
    "@context": "https://schema.org",
    "@type": "VideoObject",
    name: "A talk",
    inLanguage: "en-CA",
    url: "https://www.youtube.com/watch?v=Cgxsv1riJhI",
    embedUrl:
      "https://www.youtube-nocookie.com/embed/Cgxsv1riJhI?rel=0&hl=fr&cc_lang_pref=fr&cc_load_policy=1",
    duration: "PT12M5S",
    thumbnailUrl:
      "https://institute.example/media/0123456789abcdef0123456789abcdef01234567-1280x720.jpg?w=1280&h=720&fit=crop&fm=webp",
  });
});

test("nothing is made up: no thumbnail, length or transcript that is not there, and nothing without a title", () => {
  assert.deepEqual(Object.keys(videoJsonLd({ ...video, poster: null, duration: null }, context) ?? {}), [
    "@context",
    "@type",
    "name",
    "inLanguage",
    "url",
    "embedUrl",
  ]);
  assert.equal(videoJsonLd({ ...video, title: null }, context), null);
});
