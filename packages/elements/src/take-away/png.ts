/** A canvas beyond this side or area is not drawn by every browser. */
const MOST_SIDE = 16_384;
const MOST_AREA = 16_384 * 8_192;

/** An SVG document as PNG, `scale` dots a pixel or fewer where it would be too large. */
export async function toPng(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const dots = Math.min(scale, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_AREA / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
  const image = await imageOf(svg);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error('The picture could not be drawn; the page must allow img-src blob:.'));
      image.src = address;
    });
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
