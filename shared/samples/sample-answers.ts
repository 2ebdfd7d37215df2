import { checkDueOn } from '#shared/checklists/check-standing';
import {
  CHECK_NAMES,
  type CheckAnswer,
  type CheckName,
  NO_ANSWERS,
  type OrderChecks,
} from '#shared/domain/order-check';
import { isOpen } from '#shared/domain/order-stage';
import type { SalesOrder } from '#shared/domain/sales-order';
import { addDays, earlierOf, laterOf, type PlainDate } from '#shared/values/plain-date';

interface Words {
  readonly by: string;
  readonly pass: readonly [string, string];
  readonly fail: string;
  readonly waived: string;
}

const WORDS: Readonly<Record<CheckName, Words>> = {
  material: {
    by: 'Wu Lian',
    pass: [
      'Composition and weight as on the PO, report in the file 成分克重相符',
      'Trims card signed 辅料卡已签',
    ],
    fail: 'Weight 8 g/m² under the PO 克重偏轻8克',
    waived: 'Fabric taken over from a cancelled order, tested there 面料沿用原单，已检测',
  },
  size: {
    by: 'Zhou Kai',
    pass: [
      'PP sample within tolerance, 5 sizes 产前样尺寸在公差内',
      'Measured after washing, all within ±1 cm 洗后尺寸合格',
    ],
    fail: 'Chest 2 cm short in XL XL码胸围短2厘米',
    waived: 'Repeat of the last order, same pattern 翻单，同版',
  },
  style: {
    by: 'Zhou Kai',
    pass: [
      'PP sample approved by the customer 产前样客户已确认',
      'Tech pack version equals the PO 工艺单版本与订单一致',
    ],
    fail: 'Pocket of the old version 口袋做成旧版',
    waived: 'Repeat style, customer needs no sample 翻单，客户免样',
  },
  workmanship: {
    by: 'Hu Peng',
    pass: [
      'In-line inspection, 2 minor in 80 中期验货 轻微2',
      'First bundles compared with the sealed sample 首件与封样一致',
    ],
    fail: 'Needle holes at the side seam 侧缝针洞',
    waived: 'Loose threads accepted by the customer in writing 线头客户书面接受',
  },
  colour: {
    by: 'Xu Jing',
    pass: ['Lab dip B approved 色样B已确认', 'Bulk shade band approved, ΔE 0.6 大货色卡已确认'],
    fail: 'Charcoal too red under D65, dye house corrects 炭灰偏红，染厂修色',
    waived: 'Standard colours, customer needs no lab dip 常规色，客户免打样',
  },
  shortage: {
    by: 'Sun Wei',
    pass: ['Kit complete, 3 % over 物料齐套 多备3%', 'Packing materials counted 包材已清点'],
    fail: 'Cartons short by 120, supplier offers the day after tomorrow 外箱缺120只',
    waived: 'Hangtags follow by courier 吊牌快递补到',
  },
  arrival: {
    by: 'Sun Wei',
    pass: ['Fabric in house 面料已到厂', 'Zips and buttons in house 拉链纽扣已到厂'],
    fail: 'Zips promised two days after sewing begins 拉链晚到两天',
    waived: 'Zips by courier, Saturday shift makes it up 拉链空运，周六加班补回',
  },
  schedule: {
    by: 'Chen Mo',
    pass: ['Line 3 free, 760 a day 3号线有空档 日产760', 'Plan has 4 days in hand 计划余4天'],
    fail: 'Sewing ends one day after loading 缝制晚于装箱一天',
    waived: 'Customer accepts one week later 客户同意延一周',
  },
};

/**
 * Answers as a careful clerk would have given them: each some days before its due day, all of them once the goods
 * are inspected. `exceptions` holds what went otherwise: `-colour` unanswered, `!colour` failed, `~colour` waived.
 */
export function sampleAnswers(order: SalesOrder, exceptions: string, today: PlainDate): OrderChecks {
  const words = exceptions.split(' ');
  const answers = CHECK_NAMES.map((name, index) => {
    if (words.includes(`-${name}`)) return [name, null];
    const result = words.includes(`!${name}`) ? 'fail' : words.includes(`~${name}`) ? 'waived' : 'pass';
    const on = answeredOn(order, name, index, today, result !== 'pass');
    return [
      name,
      on === null ? null : answer(name, result, on, index + order.number.length + order.lines.length),
    ];
  });
  return { ...NO_ANSWERS, ...Object.fromEntries(answers) };
}

const DAYS_BEFORE_DUE = 2;

function answeredOn(
  order: SalesOrder,
  name: CheckName,
  index: number,
  today: PlainDate,
  certainly: boolean,
): PlainDate | null {
  const due = checkDueOn(order, name);
  if (due === null) return null;
  const planned = laterOf(addDays(due, -DAYS_BEFORE_DUE - (index % 3)), addDays(order.receivedOn, 1));
  const { name: stage, since } = order.stage;
  const finished = stage === 'inspected' || stage === 'packed' || !isOpen(order.stage);
  if (finished || certainly) return earlierOf(planned, stage === 'production' ? today : since);
  return planned <= today ? planned : null;
}

function answer(name: CheckName, result: CheckAnswer['result'], on: PlainDate, seed: number): CheckAnswer {
  const words = WORDS[name];
  const remark = result === 'pass' ? words.pass[seed % 2 === 0 ? 0 : 1] : words[result];
  // Written in the morning at the factory: 09:10 to 11:50 in Ningbo is 01:10 to 03:50 UTC.
  const at = `${on}T0${1 + (seed % 3)}:${(seed % 5) + 1}0:00.000Z`;
  return { result, by: words.by, at, remark };
}
