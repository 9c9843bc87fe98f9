/**
 * Node shapes for sigma: its disc program with another distance in the fragment shader. sigma takes programs as
 * classes, so these are classes.
 */
import { NodeCircleProgram, type NodeProgramType } from "sigma/rendering";
import type { Colour } from "./palette.ts";

/** |x| + |y| ≤ r and max(|x|, |y|) ≤ 0.7 r both lie inside the disc that the vertices enclose. */
const distances = {
  disc: "length(v)",
  diamond: "abs(v.x) + abs(v.y)",
  square: "max(abs(v.x), abs(v.y)) * 1.42",
} as const;

/** A shape in the node's colour: filled, or a ring of `ring` pixels around `inside`. */
export function shapeProgram(
  shape: keyof typeof distances,
  ring: { pixels: number; inside: Colour } | null,
): NodeProgramType {
  const fragmentShader = shader(distances[shape], ring);
  return class extends NodeCircleProgram {
    override getDefinition(): ReturnType<NodeCircleProgram["getDefinition"]> {
      return { ...super.getDefinition(), FRAGMENT_SHADER_SOURCE: fragmentShader };
    }
  };
}

function shader(distance: string, ring: { pixels: number; inside: Colour } | null): string {
  const inside = (ring?.inside ?? [0, 0, 0]).map((channel) => (channel / 255).toFixed(4)).join(", ");
  const fill = `mix(v_color, vec4(${inside}, 1.0), clamp(-depth / pixel - ${(ring?.pixels ?? 0).toFixed(2)}, 0.0, 1.0))`;
  return /* glsl */ `
    precision highp float;
    varying vec4 v_color;
    varying vec2 v_diffVector;
    varying float v_radius;
    uniform float u_correctionRatio;
    void main(void) {
      vec2 v = v_diffVector;
      float pixel = u_correctionRatio * 2.0;
      float depth = ${distance} - v_radius;
      #ifdef PICKING_MODE
      gl_FragColor = depth > 0.0 ? vec4(0.0) : v_color;
      #else
      gl_FragColor = mix(vec4(0.0), ${ring === null ? "v_color" : fill}, clamp(-depth / pixel, 0.0, 1.0));
      #endif
    }
  `;
}
