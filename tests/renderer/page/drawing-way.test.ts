import { describe, expect, it } from 'vitest';
import { drawingWay } from '#renderer/page/drawing-way.ts';

describe('drawingWay', () => {
  it.each([
    ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', 'canvas'],
    ['llvmpipe (LLVM 15.0.6, 256 bits)', 'canvas'],
    ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)', 'canvas'],
    ['ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11)', 'auto'],
    ['Apple GPU', 'auto'],
    [null, 'canvas'],
  ])('draws on %s by %s', (name, way) => {
    expect(drawingWay(name)).toBe(way);
  });
});
