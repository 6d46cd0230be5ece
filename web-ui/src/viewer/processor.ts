let answer: boolean | null = null;

/**
 * Whether pictures are painted by the processor: where there is no WebGL, or a program draws it, which is slower than to
 * paint without it, as every picture is carried over twice.
 */
export function paintsByProcessor(): boolean {
  answer ??= !isDrawnByHardware();
  return answer;
}

function isDrawnByHardware(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  if (context === null) return false;
  const told = context.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = told === null ? "" : context.getParameter(told.UNMASKED_RENDERER_WEBGL);
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return !/swiftshader|llvmpipe|software|basic render/i.test(String(name));
}
