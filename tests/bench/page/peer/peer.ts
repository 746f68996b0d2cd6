import { AUTO, CANVAS, Game, Scene } from 'phaser';

/** One rectangle. */
class Rectangle extends Scene {
  create(): void {
    this.add.rectangle(640, 400, 640, 400, 0x2a6f6b);
  }
}

const canvas = new URLSearchParams(location.search).get('renderer') === 'canvas';
const game = new Game({ type: canvas ? CANVAS : AUTO, width: 1280, height: 800, scene: Rectangle, backgroundColor: '#eadfca', banner: false });
game.canvas.setAttribute('aria-hidden', 'true');
