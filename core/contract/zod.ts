import { z } from 'zod';

// zod probes `eval` before its first parse, which a content security policy reports as a violation.
z.config({ jitless: true });

export { z };
