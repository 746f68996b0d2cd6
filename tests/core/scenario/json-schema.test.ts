import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioJsonSchema } from '#core/scenario/json-schema.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { mutation } from './mutation.ts';
import { everything } from './support.ts';

const SCHEMA_FILE = new URL('../../../scenarios/scenario.schema.json', import.meta.url);
const VECTORS = new URL('../../fixtures/vectors/', import.meta.url);

const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(scenarioJsonSchema());

test('the file beside the scenarios is what the parser renders', () => {
  expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(scenarioJsonSchema());
});

test('it is named, titled, and tells about every key', () => {
  const schema = scenarioJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:extra-mile:scenario:format-1',
    title: 'Extra Mile scenario, format 1',
    type: 'object',
    additionalProperties: false,
  });
  const undescribed: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const isProperty = path.endsWith('/properties');
      if (isProperty && !Object.hasOwn(inner, 'description')) undescribed.push(`${path}/${key}`);
      look(inner, `${path}/${key}`);
    }
  };
  look(schema, '');
  expect(undescribed).toEqual([]);
});

test('it shows the defaults that the parser fills in', () => {
  const { properties } = scenarioJsonSchema();
  expect(properties).toMatchObject({
    locale: { default: 'en' },
    mood: { default: { start: 50 } },
    needs: { default: {} },
    allowance: { default: 0 },
    flags: { default: [], maxItems: 64 },
    bar: { default: { dazzles: 1, surprises: 0 } },
    beats: { maxProperties: 2000 },
  });
});

describe('what it accepts and refuses', () => {
  test('everything that is valid is valid under it', () => {
    for (const name of readdirSync(VECTORS).filter((file) => file.endsWith('.scenario.json'))) {
      expect(validate(JSON.parse(readFileSync(new URL(name, VECTORS), 'utf8'))), name).toBe(true);
    }
    expect(validate(everything())).toBe(true);
  });

  test('what it refuses the parser refuses, and it refuses a good part of what the parser does', () => {
    let refused = 0;
    let refusedByBoth = 0;
    fc.assert(
      fc.property(mutation, (mutate) => {
        const draft = everything();
        mutate(draft);
        const text = JSON.stringify(draft);
        const { ok, findings } = parseScenario(text);
        const valid = validate(JSON.parse(text));
        if (!valid) expect(ok, text).toBe(false);
        if (findings.some(({ rule }) => rule === 'schema')) {
          refused++;
          if (!valid) refusedByBoth++;
        }
      }),
      { seed: 20268, numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(500);
    expect(refusedByBoth / refused).toBeGreaterThan(0.9);
  });
});
