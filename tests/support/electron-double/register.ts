import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const double = pathToFileURL(path.join(import.meta.dirname, 'electron.ts')).href;

// Before the program is loaded: whatever it imports as `electron` is the double.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});
