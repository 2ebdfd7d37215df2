import type { OrderCartons } from '#shared/documents/order-cartons';
import type { Loading, Pallets } from '#shared/domain/shipment';
import type { ContainerBox } from '#shared/domain/shipping-settings';
import {
  add,
  compare,
  type DecimalText,
  divide,
  multiply,
  round,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import { cartonVolume } from '#shared/values/packing';
import { type CartonSize, cartonFit, weightLimit } from './carton-fit';

/** Packages of one row of the packing list, in its order. */
export interface CargoRun {
  readonly packages: number;
  readonly size: CartonSize;
  /** m³ of one package, 6 decimals. */
  readonly volume: DecimalText;
}

/** What stands in one box. */
export interface BoxLoad {
  /** Numbers of its first and last package, counted through the shipment; 0 when it is empty. */
  readonly first: number;
  readonly last: number;
  readonly packages: number;
  /** kg, 2 decimals. */
  readonly cargoKg: DecimalText;
  /** m³, 3 decimals. */
  readonly volume: DecimalText;
  /** Share of the space and of the weight limit, percent with one decimal. */
  readonly spacePercent: DecimalText;
  readonly weightPercent: DecimalText;
  /** Packages of the last kind that still fit behind. */
  readonly room: number;
}

/** A package that fits in no orientation takes the whole box and says so. */
const NO_FIT = 10;
/** Shares are estimates: sums of fractions may miss a whole by less than this. */
const SLACK = 1e-9;

/** Cartons in the order of their numbers. */
export function cargoRuns(cartons: Pick<OrderCartons, 'rows'>): readonly CargoRun[] {
  return cartons.rows.map((row) => {
    const { lengthCm, widthCm, heightCm } = row.packing;
    const size = { lengthCm, widthCm, heightCm, grossKg: row.grossPerCarton };
    return { packages: row.cartons, size, volume: cartonVolume(size) };
  });
}

/** Pallets loaded alike: each carries its share of the cartons' weight and its own. */
export function palletRuns(grossKg: DecimalText, pallets: Pallets): readonly CargoRun[] {
  const { lengthCm, widthCm, heightCm, count, tareKg } = pallets;
  const each = add(divide(grossKg, count), tareKg);
  const size = { lengthCm, widthCm, heightCm, grossKg: each };
  return [{ packages: count, size, volume: cartonVolume(size) }];
}

/** Capacities of each kind of package in each kind of box, worked out once. */
export class Capacities {
  readonly #loading: Loading;
  readonly #known = new Map<string, { space: number; grams: number }>();

  constructor(loading: Loading) {
    this.#loading = loading;
  }

  of(run: CargoRun, box: ContainerBox): { readonly space: number; readonly grams: number } {
    const { lengthCm, widthCm, heightCm, grossKg } = run.size;
    const key = [box.type, lengthCm, widthCm, heightCm, grossKg].join(' ');
    const known = this.#known.get(key);
    if (known) return known;
    const fit = cartonFit(run.size, box, this.#loading);
    const space = this.#loading.capVolume ? Math.min(fit.byVolume, fit.byGeometry) : fit.byGeometry;
    const made = { space, grams: gramsOf(grossKg) };
    this.#known.set(key, made);
    return made;
  }
}

function gramsOf(kg: DecimalText): number {
  return Number(round(multiply(kg, 1000), 0));
}

interface Level {
  space: number;
  grams: number;
}

/** How many more of this kind go into a box that holds `level`. */
function fits(
  level: Level,
  limitGrams: number,
  one: { readonly space: number; readonly grams: number },
): number {
  if (one.space === 0) return 0;
  const bySpace = Math.floor((1 - level.space) * one.space + SLACK * one.space);
  const byWeight = one.grams === 0 ? bySpace : Math.floor((limitGrams - level.grams) / one.grams);
  return Math.max(0, Math.min(bySpace, byWeight));
}

/** The cargo as it is loaded, package by package from the first number on. */
export class Cargo {
  readonly #runs: readonly CargoRun[];
  readonly #capacities: Capacities;
  #run = 0;
  #taken = 0;
  #next = 1;

  constructor(runs: readonly CargoRun[], capacities: Capacities) {
    this.#runs = runs;
    this.#capacities = capacities;
  }

  get left(): number {
    const rest = this.#runs.slice(this.#run).reduce((count, run) => count + run.packages, 0);
    return rest - this.#taken;
  }

  /** Fills a box as far as it goes. */
  fill(box: ContainerBox): BoxLoad {
    return this.#load(box, null);
  }

  /** Puts exactly so many packages in, even when they are too many. */
  put(box: ContainerBox | null, packages: number): BoxLoad {
    return this.#load(box, packages);
  }

  /** Fills a box as far as it goes and says only how many packages it took. */
  skim(box: ContainerBox): number {
    return this.#take(box, null).packages;
  }

  #load(box: ContainerBox | null, wanted: number | null): BoxLoad {
    const first = this.#next;
    const weights: DecimalText[] = [];
    const volumes: DecimalText[] = [];
    const { packages, level, limit, last } = this.#take(box, wanted, (run, from, take) => {
      weights.push(multiply(run.size.grossKg, take));
      volumes.push(subtract(printed(run, from + take), printed(run, from)));
    });
    const cargoKg = round(sum(weights), 2);
    return {
      first: packages === 0 ? 0 : first,
      last: packages === 0 ? 0 : this.#next - 1,
      packages,
      cargoKg,
      volume: round(sum(volumes), 3),
      spacePercent: round(Math.min(level.space, NO_FIT) * 100, 1),
      weightPercent: box === null ? ZERO : round(divide(multiply(cargoKg, 100), weightLimit(box)), 1),
      room: box === null || last === undefined ? 0 : fits(level, limit, this.#capacities.of(last, box)),
    };
  }

  /** Takes packages off the cargo; `each` hears which part of which run. */
  #take(
    box: ContainerBox | null,
    wanted: number | null,
    each?: (run: CargoRun, from: number, take: number) => void,
  ): { readonly packages: number; readonly level: Level; readonly limit: number; readonly last?: CargoRun } {
    const level: Level = { space: 0, grams: 0 };
    const limit = box === null ? Number.POSITIVE_INFINITY : gramsOf(weightLimit(box));
    let packages = 0;
    let last: CargoRun | undefined;
    while (this.#run < this.#runs.length) {
      const run = this.#runs[this.#run];
      if (run === undefined) break;
      const one = box === null ? { space: 1, grams: 0 } : this.#capacities.of(run, box);
      const here = run.packages - this.#taken;
      const take = Math.min(here, wanted === null ? fits(level, limit, one) : wanted - packages);
      if (take === 0) break;
      packages += take;
      each?.(run, this.#taken, take);
      level.space += one.space === 0 ? NO_FIT : take / one.space;
      level.grams += take * one.grams;
      last = run;
      if (take === here) {
        this.#run += 1;
        this.#taken = 0;
      } else this.#taken += take;
    }
    this.#next += packages;
    return { packages, level, limit, ...(last === undefined ? {} : { last }) };
  }
}

/** m³ of the first packages of a row, so that boxes add up to the rows as they are printed. */
function printed(run: CargoRun, packages: number): DecimalText {
  return round(multiply(run.volume, packages), 3);
}

/** m³ of all packages as printed: rounded rows, added. */
export function cargoVolume(runs: readonly CargoRun[]): DecimalText {
  return round(sum(runs.map((run) => printed(run, run.packages))), 3);
}

export function cargoPackages(runs: readonly CargoRun[]): number {
  return runs.reduce((count, run) => count + run.packages, 0);
}

export function isTooFull(load: Pick<BoxLoad, 'spacePercent'>): boolean {
  return compare(load.spacePercent, 100) > 0;
}
