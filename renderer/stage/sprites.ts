import type Phaser from 'phaser';

/** Everything that moments put on the stage: drawn here, with the ink of everything else. */
export const STAR = 'star';
export const HALO = 'halo';
export const DROPS = 'drops';
export const SEAL = 'seal';
export const PUFF = 'puff';

const INK = '#191412';
const SIZE = 128;

type Draw = (context: CanvasRenderingContext2D, size: number) => void;

/** Paints all of them; to be called once for each game. */
export function paintSprites(textures: Phaser.Textures.TextureManager): void {
  paint(textures, STAR, SIZE, star);
  paint(textures, HALO, SIZE * 2, halo);
  paint(textures, DROPS, SIZE * 2, drops);
  paint(textures, SEAL, SIZE * 2, seal);
  paint(textures, PUFF, SIZE * 2, puff);
}

function paint(textures: Phaser.Textures.TextureManager, key: string, size: number, draw: Draw): void {
  const texture = textures.createCanvas(key, size, size);
  if (texture === null) throw new Error(`The picture "${key}" could not be drawn.`);
  const { context } = texture;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.strokeStyle = INK;
  draw(context, size);
  texture.refresh();
}

/** A four-pointed star in ink and gold. */
function star(context: CanvasRenderingContext2D, size: number): void {
  const middle = size / 2;
  const at = (angle: number, far: number): [number, number] => [
    middle + Math.cos(angle) * far,
    middle + Math.sin(angle) * far,
  ];
  context.beginPath();
  for (let point = 0; point < 4; point += 1) {
    const angle = (point * Math.PI) / 2 - Math.PI / 2;
    if (point === 0) context.moveTo(...at(angle, 56));
    context.quadraticCurveTo(...at(angle + Math.PI / 4, 8), ...at(angle + Math.PI / 2, 56));
  }
  context.closePath();
  context.fillStyle = '#ffd873';
  context.fill();
  context.lineWidth = 7;
  context.stroke();
}

/** A soft warm light. */
function halo(context: CanvasRenderingContext2D, size: number): void {
  const middle = size / 2;
  const gradient = context.createRadialGradient(middle, middle, 0, middle, middle, middle);
  gradient.addColorStop(0, 'rgba(255, 214, 130, 0.85)');
  gradient.addColorStop(0.45, 'rgba(255, 196, 108, 0.42)');
  gradient.addColorStop(1, 'rgba(255, 180, 90, 0)');
  context.fillStyle = gradient;
  context.fillRect(0, 0, size, size);
}

/** Drops that fly off a brow after the wrong word. */
function drops(context: CanvasRenderingContext2D, size: number): void {
  const middle = size / 2;
  const each: readonly (readonly [number, number, number, number])[] = [
    [-54, 52, 0.75, 1],
    [14, -8, 0.75, 1.5],
    [70, 66, 1.25, 0.85],
  ];
  for (const [x, y, turn, scale] of each) {
    context.save();
    context.translate(middle + x, middle + y);
    context.rotate(turn);
    context.scale(scale, scale);
    context.beginPath();
    context.moveTo(0, -46);
    context.bezierCurveTo(16, -14, 24, -4, 24, 12);
    context.bezierCurveTo(24, 38, -24, 38, -24, 12);
    context.bezierCurveTo(-24, -4, -16, -14, 0, -46);
    context.closePath();
    context.fillStyle = '#bfe0ea';
    context.fill();
    context.lineWidth = 9 / scale;
    context.stroke();
    context.restore();
  }
}

/** A check mark on a round seal with a wavy edge. */
function seal(context: CanvasRenderingContext2D, size: number): void {
  const middle = size / 2;
  context.beginPath();
  for (let step = 0; step <= 120; step += 1) {
    const angle = (step / 120) * Math.PI * 2;
    const far = 96 + 9 * Math.cos(angle * 12);
    context.lineTo(middle + Math.cos(angle) * far, middle + Math.sin(angle) * far);
  }
  context.closePath();
  context.fillStyle = '#8fc7a6';
  context.fill();
  context.lineWidth = 11;
  context.stroke();
  context.beginPath();
  context.moveTo(middle - 46, middle + 2);
  context.lineTo(middle - 12, middle + 38);
  context.lineTo(middle + 50, middle - 40);
  context.lineWidth = 40;
  context.strokeStyle = '#fffaf0';
  context.stroke();
  context.lineWidth = 22;
  context.strokeStyle = INK;
  context.stroke();
}

/** A puff of air, as someone leaves it who goes in a hurry. */
function puff(context: CanvasRenderingContext2D, size: number): void {
  const middle = size / 2;
  const rounds: readonly (readonly [number, number, number])[] = [
    [-52, 22, 40],
    [-14, -14, 52],
    [46, 0, 44],
    [8, 34, 42],
  ];
  const circles = (grow: number, colour: string): void => {
    context.fillStyle = colour;
    for (const [x, y, radius] of rounds) {
      context.beginPath();
      context.arc(middle + x, middle + y, radius + grow, 0, Math.PI * 2);
      context.fill();
    }
  };
  circles(9, INK);
  circles(0, '#fffaf0');
}
