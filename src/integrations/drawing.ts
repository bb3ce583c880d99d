import type { AstroPrerenderer } from 'astro';
import { withPolicy } from '../formats/inline.ts';

/** Renders what Astro renders; each page gets the policy that allows its own inline parts and nothing else. */
export function addPolicies(prerenderer: AstroPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    render: async (...page) => {
      const result = await prerenderer.render(...page);
      const { response, metadata } = result instanceof Response ? { response: result } : result;
      if (!response.headers.get('content-type')?.startsWith('text/html')) return result;
      return { response: new Response(withPolicy(await response.bytes()), response), metadata };
    },
  };
}
