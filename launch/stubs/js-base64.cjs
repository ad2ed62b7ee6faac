// The part of js-base64 that fhirclient uses, made of what every browser has.
const urlSafe = (text) => text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

const fromUint8Array = (bytes, forUrl = false) => {
  const text = btoa(String.fromCharCode(...bytes));
  return forUrl ? urlSafe(text) : text;
};

const encodeURL = (text) => fromUint8Array(new TextEncoder().encode(text), true);

const decode = (text) => {
  const plain = text.replaceAll("-", "+").replaceAll("_", "/");
  return new TextDecoder().decode(Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0)));
};

module.exports = { fromUint8Array, encodeURL, decode };
