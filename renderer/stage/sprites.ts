import type Phaser from 'phaser';

export const STAR = 'star';
export const HALO = 'halo';

const INK = '#191412';

function canvas(textures: Phaser.Textures.TextureManager, key: string, size: number): Phaser.Textures.CanvasTexture {
  const texture = textures.createCanvas(key, size, size);
  if (texture === null) throw new Error(`The picture "${key}" could not be drawn.`);
  return texture;
}

/** A four-pointed star in ink and gold, drawn like everything else. */
export function paintStar(textures: Phaser.Textures.TextureManager): void {
  const size = 128;
  const texture = canvas(textures, STAR, size);
  const { context } = texture;
  const middle = size / 2;
  context.beginPath();
  for (let point = 0; point < 4; point += 1) {
    const angle = (point * Math.PI) / 2 - Math.PI / 2;
    const next = angle + Math.PI / 2;
    const x = middle + Math.cos(angle) * 56;
    const y = middle + Math.sin(angle) * 56;
    if (point === 0) context.moveTo(x, y);
    const waist = { x: middle + Math.cos(angle + Math.PI / 4) * 8, y: middle + Math.sin(angle + Math.PI / 4) * 8 };
    context.quadraticCurveTo(waist.x, waist.y, middle + Math.cos(next) * 56, middle + Math.sin(next) * 56);
  }
  context.closePath();
  context.fillStyle = '#ffd873';
  context.fill();
  context.lineWidth = 7;
  context.lineJoin = 'round';
  context.strokeStyle = INK;
  context.stroke();
  texture.refresh();
}

/** A soft warm light. */
export function paintHalo(textures: Phaser.Textures.TextureManager): void {
  const size = 256;
  const texture = canvas(textures, HALO, size);
  const { context } = texture;
  const gradient = context.createRadialGradient(size / 2, size / 2, 0, size / 2, size / 2, size / 2);
  gradient.addColorStop(0, 'rgba(255, 214, 130, 0.85)');
  gradient.addColorStop(0.45, 'rgba(255, 196, 108, 0.42)');
  gradient.addColorStop(1, 'rgba(255, 180, 90, 0)');
  context.fillStyle = gradient;
  context.fillRect(0, 0, size, size);
  texture.refresh();
}
