import { layOut, type Plan } from './lay-out.ts';

addEventListener('message', ({ data }: MessageEvent<Plan>) => postMessage(layOut(data)));
