import type Phaser from 'phaser';
import { spotsOf } from './call-layout.ts';
import { gazeOf } from './gaze.ts';
import type { HeadParts } from './head.ts';
import type { Frame, Size, Spot } from './layout.ts';
import { lightAt } from './light.ts';
import type { Light } from './light.ts';
import { Person } from './person.ts';
import type { StagePerson } from './stage.ts';

/** Everyone on the stage. */
export class People {
  readonly #parts: HeadParts;
  readonly #layer: Phaser.GameObjects.Container;
  readonly #here = new Map<string, Person>();
  readonly #going = new Set<Person>();
  #wanted: readonly StagePerson[] = [];
  #speaking: string | null = null;
  #light = lightAt(12);
  #telephone: { readonly x: number; readonly y: number } | null = null;
  #size: Size = { width: 1, height: 1 };
  #frame: Frame = { scale: 1, x: 0, y: 0, ground: 1, top: 0 };

  constructor(parts: HeadParts, layer: Phaser.GameObjects.Container) {
    this.#parts = parts;
    this.#layer = layer;
  }

  /** Shows these people. With `cut` nobody walks: they are there, or gone. */
  async show(people: readonly StagePerson[], speaking: string | null, cut: boolean): Promise<void> {
    this.#wanted = people;
    this.#speaking = speaking;
    for (const person of this.#here.values()) {
      const wanted = people.find(({ id }) => id === person.id);
      if (wanted === undefined || person.isOther(wanted)) void this.#leave(person, cut || wanted !== undefined);
    }
    const ready = people.map((person) => this.#update(person, cut));
    this.#place(cut);
    const speaker = this.find(speaking);
    if (speaker !== undefined) this.#layer.bringToTop(speaker.root);
    await Promise.all(ready);
  }

  find(id: string | null): Person | undefined {
    return id === null ? undefined : this.#here.get(id);
  }

  /** Everyone's shoulders fall by so much, 0 to 1. */
  slump(amount: number): void {
    for (const person of this.#here.values()) person.slump(amount);
  }

  /** The light of the hour, which callers have behind them as well. */
  set light(light: Light) {
    this.#light = light;
    for (const person of this.#here.values()) person.light = light;
  }

  /** Where the telephone stands, in pixels; null where none can be seen. */
  set telephone(point: { readonly x: number; readonly y: number } | null) {
    this.#telephone = point;
    for (const person of this.#here.values()) person.telephone = point;
  }

  resize(size: Size, frame: Frame): void {
    this.#size = size;
    this.#frame = frame;
    this.#place(true);
  }

  live(now: number, ms: number): void {
    for (const person of [...this.#here.values(), ...this.#going]) person.live(now, ms);
  }

  async sharpen(): Promise<void> {
    await Promise.all([...this.#here.values()].map((person) => person.sharpen()));
  }

  async #update(wanted: StagePerson, cut: boolean): Promise<void> {
    const known = this.#here.get(wanted.id);
    if (known !== undefined) return known.feel(wanted);
    const spot = this.#spots().get(wanted.id);
    if (spot === undefined) return;
    const person = new Person(this.#parts, wanted, spot, this.#layer);
    this.#here.set(wanted.id, person);
    person.light = this.#light;
    person.telephone = this.#telephone;
    try {
      await person.arrive(wanted);
    } catch (problem) {
      // The next view may ask for them again.
      void this.#leave(person, true);
      throw problem;
    }
    if (!cut) await person.walkIn(this.#way(spot.x));
  }

  async #leave(person: Person, cut: boolean): Promise<void> {
    if (this.#here.get(person.id) === person) this.#here.delete(person.id);
    this.#going.add(person);
    if (!cut) await person.walkOut(this.#way(person.x));
    this.#going.delete(person);
    person.destroy();
  }

  /** Pixels from `x` to out of sight, by the nearer side. */
  #way(x: number): number {
    const margin = 460 * this.#frame.scale;
    return x < this.#size.width / 2 ? -x - margin : this.#size.width - x + margin;
  }

  #spots(): ReadonlyMap<string, Spot> {
    const spots = spotsOf(this.#wanted.map(({ callsFrom }) => callsFrom !== undefined), this.#size, this.#frame);
    return new Map(this.#wanted.flatMap(({ id }, index) => {
      const spot = spots[index];
      return spot === undefined ? [] : [[id, spot] as const];
    }));
  }

  #place(cut: boolean): void {
    const spots = this.#spots();
    const ids = [...spots.keys()];
    const speaker = ids.indexOf(this.#speaking ?? '');
    for (const [index, [id, spot]] of [...spots].entries()) {
      const person = this.#here.get(id);
      if (person === undefined) continue;
      person.stand(spot);
      person.speaks = index === speaker;
      person.gaze = gazeOf([...spots.values()], index, speaker < 0 ? null : speaker);
      if (cut) person.settle();
    }
  }
}
