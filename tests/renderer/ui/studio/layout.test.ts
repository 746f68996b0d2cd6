import { describe, expect, it } from 'vitest';
import { firstLayout, sharedColumns, shownColumns, withFocusIn, withLedTo, withoutRegion, withView } from '#renderer/ui/studio/frame/layout.ts';
import { STUDIO_VIEWS } from '#renderer/ui/studio/views.ts';

const FIRST = firstLayout(STUDIO_VIEWS);
const JSON_VIEW = { name: 'json', region: 'end' } as const;
const FORM = { name: 'form', region: 'middle' } as const;
const PROBLEMS = { name: 'problems', region: 'below' } as const;

describe('the layout of the studio', () => {
  it('begins with the story and the form, and with all columns where there is room', () => {
    expect(shownColumns(FIRST, 2)).toEqual(['start', 'middle']);
    expect(shownColumns(FIRST, 3)).toEqual(['start', 'middle', 'end']);
    expect(FIRST.open).not.toContain('below');
  });

  it('keeps the story where there is room for two: the form and what else there is take turns beside it', () => {
    expect(shownColumns(withView(FIRST, JSON_VIEW), 2)).toEqual(['start', 'end']);
    expect(shownColumns(withView(withFocusIn(withView(FIRST, JSON_VIEW), 'start'), FORM), 2)).toEqual(['start', 'middle']);
    expect(shownColumns(withView(FIRST, JSON_VIEW), 3)).toEqual(['start', 'middle', 'end']);
    expect(sharedColumns(['start', 'end'], 2)).toEqual(['middle', 'end']);
    expect(sharedColumns(['start', 'middle', 'end'], 3)).toEqual([]);
  });

  it('shows the form beside what else there is where the story was closed', () => {
    const closed = withView(withoutRegion(FIRST, 'start', 2), JSON_VIEW);
    expect(shownColumns(closed, 2)).toEqual(['middle', 'end']);
    expect(sharedColumns(shownColumns(closed, 2), 2)).toEqual([]);
  });

  it('gives the room of what is closed to what is open, and to nothing else', () => {
    const closed = withoutRegion(FIRST, 'start', 2);
    expect(shownColumns(closed, 2)).toEqual(['middle']);
    expect(shownColumns(closed, 3)).toEqual(['middle']);
    expect(shownColumns(withView(closed, JSON_VIEW), 3)).toEqual(['middle', 'end']);
  });

  it('opens and closes what is below without touching the columns', () => {
    const open = withView(FIRST, PROBLEMS);
    expect(open.open).toContain('below');
    expect(shownColumns(open, 2)).toEqual(['start', 'middle']);
    const closed = withoutRegion(open, 'below', 2);
    expect(closed.open).not.toContain('below');
    expect(shownColumns(closed, 2)).toEqual(['start', 'middle']);
  });

  it('knows which view led to another, so that it can be gone back to where there is room for one', () => {
    const inForm = withLedTo(FIRST, FORM);
    expect([inForm.latest, inForm.before]).toEqual(['form', 'outline']);
    // From beat to beat it stays the view that one came from.
    expect(withLedTo(inForm, FORM).before).toBe('outline');
    expect(withLedTo(inForm, { name: 'outline', region: 'start' })).toMatchObject({ latest: 'outline', before: null });
    expect(withView(inForm, JSON_VIEW).before).toBeNull();
  });

  it('always shows a column', () => {
    expect(shownColumns({ ...FIRST, open: ['below'] }, 2)).toEqual(['middle']);
  });

  it('remembers the view of each region, and which was chosen last', () => {
    const { views, latest } = withView(withView(FIRST, JSON_VIEW), PROBLEMS);
    expect(views).toMatchObject({ start: 'outline', end: 'json', below: 'problems' });
    expect(latest).toBe('problems');
  });
});
