import { Compiler, type Story } from 'inkjs/full';
import type { Scenario } from '#core/scenario/format.ts';
import type { Player } from '../measurements/choices.ts';
import { inkStory } from '../scenarios/ink-story.ts';

/** The same story, compiled by ink's own compiler and run by inkjs. */
export class InkPlayer implements Player {
  readonly #story: Story;

  constructor(scenario: Scenario) {
    this.#story = compiled(inkStory(scenario));
  }

  restart(): void {
    this.#story.ResetState();
    this.#story.ContinueMaximally();
  }

  offers(): readonly string[] {
    return this.#story.currentChoices.map(({ text }) => text);
  }

  choose(id: string): void {
    this.#story.ChooseChoiceIndex(this.#story.currentChoices.findIndex(({ text }) => text === id));
    this.#story.ContinueMaximally();
  }

  mood(): number {
    return Number(this.#story.variablesState.$('mood'));
  }
}

function compiled(text: string): Story {
  const compiler = new Compiler(text);
  try {
    return compiler.Compile();
  } catch (error) {
    throw new Error(`Ink does not compile the story: ${compiler.errors[0] ?? ''}`, { cause: error });
  }
}
