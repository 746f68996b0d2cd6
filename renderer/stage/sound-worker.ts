import { renderAmbience } from './sound-ambience.ts';

// Answers the name of a setting with its loop, or null. It runs beside the page: a loop takes a blink of an eye.
globalThis.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const setting = String(data);
  const loop = renderAmbience(setting);
  globalThis.postMessage({ setting, loop }, { transfer: loop === null ? [] : [loop.left.buffer, loop.right.buffer] });
});
