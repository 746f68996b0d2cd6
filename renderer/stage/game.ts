import { AUTO, CANVAS, Core, Game, Scale } from 'phaser';
import type { Size } from './layout.ts';
import { PAPER } from './parts.ts';
import type { PictureFiles } from './picture-files.ts';
import { Pulse } from './pulse.ts';
import { StageScene } from './scene.ts';
import type { Stage, StageOptions } from './stage.ts';

/** Screens sharper than this cost more than anyone can see. */
const SHARPEST = 2;

/**
 * Frames a second. A little over 60, because a screen's own 60 come a hair early and would be left out; Canvas
 * draws on the processor, where 30 are enough for people who breathe.
 */
const FRAMES = { graphicsCard: 62, processor: 30 } as const;

/** Opens a stage in `host`: with WebGL where it works, else with Canvas, else it rejects. */
export async function openStage(host: HTMLElement, options: StageOptions, files: PictureFiles): Promise<Stage> {
  const types = options.renderer === 'canvas' ? [CANVAS] : [AUTO, CANVAS];
  const problems: unknown[] = [];
  for (const type of types) {
    try {
      return stageOf(host, await start(host, options, files, type));
    } catch (problem) {
      problems.push(problem);
      host.querySelector('canvas')?.remove();
    }
  }
  throw new AggregateError(
    problems,
    'The stage cannot be drawn here: neither WebGL nor Canvas could be opened. The story goes on without pictures.',
  );
}

/** The host's size in the screen's own pixels. */
function pixels(host: HTMLElement): Size {
  const ratio = Math.min(SHARPEST, Math.max(1, window.devicePixelRatio));
  return {
    width: Math.max(1, Math.round(host.clientWidth * ratio)),
    height: Math.max(1, Math.round(host.clientHeight * ratio)),
  };
}

function start(host: HTMLElement, options: StageOptions, files: PictureFiles, type: number): Promise<Opened> {
  return new Promise((resolve) => {
    const problem = options.onProblem ?? ((error: unknown): void => reportError(error));
    const pulse = new Pulse({ sleep: () => game.loop.sleep(), wake: () => game.loop.started && game.loop.wake() });
    const ready = (): void => {
      game.events.on(Core.Events.POST_RENDER, () => pulse.beat());
      pulse.rest({ still: options.reducedMotion, hidden: document.hidden });
      resolve({ game, scene, pulse });
    };
    const scene = new StageScene({ ...options, files, problem, ready, stir: () => pulse.stir() });
    const game = new Game({
      type,
      parent: host,
      ...pixels(host),
      scene,
      backgroundColor: PAPER,
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      fps: { limit: type === CANVAS ? FRAMES.processor : FRAMES.graphicsCard },
      autoFocus: false,
      disableContextMenu: false,
      scale: { mode: Scale.NONE },
      // Several textures in one batch leave holes in the picture on software renderers, and the stage has few images.
      render: { antialias: true, powerPreference: 'low-power', maxTextures: 1 },
    });
    dressCanvas(game.canvas);
  });
}

interface Opened {
  readonly game: Game;
  readonly scene: StageScene;
  readonly pulse: Pulse;
}

/** The canvas fills its host and is no business of assistive technology: the page says everything in words. */
function dressCanvas(canvas: HTMLCanvasElement): void {
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%' });
}

function stageOf(host: HTMLElement, { game, scene, pulse }: Opened): Stage {
  const follow = (): void => {
    const size = pixels(host);
    if (size.width === game.scale.width && size.height === game.scale.height) return;
    game.scale.resize(size.width, size.height);
    scene.resize(size);
    pulse.stir();
  };
  const look = (): void => pulse.rest({ hidden: document.hidden });
  document.addEventListener('visibilitychange', look);
  const observer = new ResizeObserver(follow);
  observer.observe(host);
  const unwatch = watchSharpness(follow);
  follow();
  return {
    show: (view) => scene.show(view),
    moment: (name) => scene.moment(name),
    setReducedMotion: (on) => {
      scene.reducedMotion = on;
      pulse.rest({ still: on });
    },
    setCover: (cover) => {
      scene.cover = cover;
    },
    pause: () => pulse.rest({ paused: true }),
    resume: () => pulse.rest({ paused: false }),
    destroy: () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
      unwatch();
      scene.close();
      game.canvas.remove();
      // Phaser forgets this one, and its canvas, which stays in a pool of the page, keeps the whole game.
      game.textures.tileSprite.destroy();
      // Phaser takes itself down in its next frame, so there must be one.
      game.loop.wake();
      game.destroy(true);
    },
  };
}

/** Calls back when the window moves to a screen of another sharpness. Returns how to stop. */
function watchSharpness(changed: () => void): () => void {
  const stop = new AbortController();
  const watch = (): void => {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', again, { once: true, signal: stop.signal });
  };
  const again = (): void => {
    changed();
    watch();
  };
  watch();
  return () => stop.abort();
}
