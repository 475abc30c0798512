// Photos as a phone sends them: small enough for a bad line, upright; what the camera wrote travels beside, not inside.
const MOST = 1600;
const QUALITY = 0.82;
const HEAD = 1 << 18;

export async function shrink(file) {
  const imprint = await imprintOf(file);
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, MOST / Math.max(picture.width, picture.height));
  const canvas = draw(picture, picture.width * scale, picture.height * scale);
  picture.close();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (!blob) throw new Error("no picture");
  return { blob, imprint };
}

/** A small canvas: the page's content security policy knows no blob: pictures, and needs none. */
export async function thumbnail(blob, label) {
  const picture = await createImageBitmap(blob);
  const scale = 240 / Math.max(picture.width, picture.height);
  const canvas = draw(picture, picture.width * scale, picture.height * scale);
  picture.close();
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  return canvas;
}

function draw(picture, width, height) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The Exif segment of a JPEG as base64; empty where there is none. */
async function imprintOf(file) {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return "";
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff; ) {
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    if (bytes[at + 1] === 0xe1) {
      let text = "";
      for (const byte of bytes.subarray(at + 4, at + 2 + length)) text += String.fromCharCode(byte);
      return btoa(text);
    }
    if (bytes[at + 1] === 0xda || length < 2) return "";
    at += 2 + length;
  }
  return "";
}
