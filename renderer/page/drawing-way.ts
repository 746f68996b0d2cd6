/** Names under which WebGL draws on the processor: there a plain canvas is quicker and looks the same. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** How the stage should draw on a machine whose WebGL calls itself so; null: it has none. */
export function drawingWay(webgl: string | null): 'auto' | 'canvas' {
  return webgl === null || SOFTWARE.test(webgl) ? 'canvas' : 'auto';
}

let thisMachine: ReturnType<typeof drawingWay> | null = null;

/** How the stage should draw here; found out once for each page, as it takes a drawing context. */
export function drawingWayHere(): ReturnType<typeof drawingWay> {
  return (thisMachine ??= drawingWay(webglName()));
}

/** What this machine's WebGL calls itself; null where it has none. */
function webglName(): string | null {
  const gl = document.createElement('canvas').getContext('webgl');
  if (gl === null) return null;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return String(name);
}
