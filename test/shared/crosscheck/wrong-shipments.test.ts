import { describe, expect, it } from 'vitest';
import { compareFacts } from '#shared/crosscheck/compare-facts';
import { POINTS } from '#shared/crosscheck/points';
import { DEFAULT_SETTING } from '#shared/crosscheck/setting';
import type { PaperFacts } from '#shared/documents/paper-facts';
import { aShippedScene } from '../../builders/a-shipment';
import { filedDeclaration, openedCredit, papersOf, type ShippedScene } from '../../builders/shipment-papers';
import { PLANTED, type PlantedError } from '../../builders/wrong-shipments';

const differences = (scene: ShippedScene, papers: readonly PaperFacts[] = allPapers(scene)) =>
  compareFacts(papers, { ...DEFAULT_SETTING, shippedBefore: scene.shippedBefore });

function allPapers(scene: ShippedScene) {
  const own = papersOf(scene);
  return [...own, filedDeclaration(own), openedCredit(scene, own)];
}

/** The first seed from `from` on whose shipment has a carrier's draft with containers and marks: all papers speak. */
function fullScene(from: number, error: PlantedError): ShippedScene {
  for (let seed = from; ; seed++) {
    const scene = aShippedScene(seed, { language: 'en', ...error.wishes });
    const draft = scene.shipment.carrierDraft;
    const marked = scene.customer.marks.length > 0;
    if (draft !== null && draft.containers.length > 0 && marked) return scene;
  }
}

describe('wrong shipments', () => {
  it('are at least forty, each with an error of its own kind', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(40);
    expect(new Set(PLANTED.map(({ point }) => point)).size).toBeGreaterThanOrEqual(40);
    expect(POINTS.length).toBeGreaterThanOrEqual(25);
  });

  for (const [at, error] of PLANTED.entries()) {
    it(`catches ${error.name}`, () => {
      for (const from of [at * 7 + 1, at * 7 + 4001]) {
        const right = fullScene(from, error);
        expect(differences(right), 'the shipment without the error').toEqual([]);
        const scene = error.inRecords?.(right) ?? right;
        const papers = allPapers(scene);
        const found = differences(scene, error.onPaper?.(papers, scene) ?? papers);
        expect(found.map(({ point }) => point)).toContain(error.point);
        const [named] = found.filter(({ point }) => point === error.point);
        expect(named?.left.value !== named?.right.value || named?.left.source !== named?.right.source).toBe(
          true,
        );
      }
    });
  }

  it('are told from 200 right ones, which raise no alarm', () => {
    const alarms = Array.from({ length: 200 }, (_, at) => differences(aShippedScene(20_000 + at))).flat();
    expect(alarms).toEqual([]);
  }, 120_000);
});
