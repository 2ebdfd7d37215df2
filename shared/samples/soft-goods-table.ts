/**
 * Home textiles, workwear and bags of the sample price list, in the columns of garment-table.ts. Some goods are new
 * and still lack carton data, an HS code or a price, so that the desk has something to ask for.
 */
export const SOFT_GOODS_TABLE = `
SY-2101 | Bath towel, 70 × 140 cm        | 浴巾 70×140厘米  | 100% cotton terry, 500 g/m²                       | 100%棉毛圈 500克           | PCS | 6302601000 | 24x490  | 60x42x48 | 1.40 | 4.12  | 600  | none | NW=80101, AN=LIN-0140
SY-2102 | Hand towel, 50 × 100 cm        | 毛巾 50×100厘米  | 100% cotton terry, 500 g/m²                       | 100%棉毛圈 500克           | PCS | 6302609000 | 48x250  | 60x42x48 | 1.40 | 2.06  | 1200 | none | NW=80102, AN=LIN-0100
SY-2103 | Hotel bath mat, 50 × 80 cm     | 酒店地巾 50×80厘米 | 100% cotton terry, 750 g/m²                     | 100%棉毛圈 750克           | PCS | 6302609000 | 40x300  | 58x42x40 | 1.40 | 2.38  | 800  | none | AN=LIN-0080, LH=H-3310
SY-2104 | Waffle bathrobe                | 华夫格浴袍      | 100% cotton waffle, 220 g/m²                       | 100%棉华夫格 220克         | PCS | 6208910090 | 16x760  | 60x42x44 | 1.45 | 11.30 | 400  | none | AN=LIN-0520, LH=H-3405
SY-2105 | Terry bathrobe, shawl collar   | 毛圈浴袍        | 100% cotton terry, 380 g/m²                        | 100%棉毛圈 380克           | PCS | 6208910090 | 10x1240 | 60x42x46 | 1.45 | 15.90 | 300  | none | LH=H-3412
SY-2201 | Duvet cover set, double        | 双人被套套装    | 100% cotton sateen 300 thread count, 3 pieces      | 100%棉缎纹 300根 三件套    | SET | 6302319100 | 8x1780  | 52x40x38 | 1.30 | 19.80 | 300  | none | NW=80210, OC=LE-101
SY-2202 | Fitted sheet, 160 × 200 cm     | 床笠 160×200厘米 | 100% cotton percale, 200 thread count             | 100%棉 200根               | PCS | 6302319100 | 20x620  | 52x40x36 | 1.30 | 7.70  | 500  | none | NW=80215, LH=H-3120
SY-2203 | Pillowcase, pair               | 枕套 一对       | 100% cotton percale, 50 × 75 cm                    | 100%棉 50×75厘米           | PR  | 6302319100 | 50x230  | 52x40x34 | 1.25 | 3.30  | 800  | none | LH=H-3125, AN=LIN-0210
SY-2204 | Muslin baby blanket            | 纱布婴儿毯      | 100% cotton double gauze, 120 × 120 cm             | 100%棉双层纱 120×120厘米   | PCS | 6301300000 | 60x200  | 54x38x36 | 1.15 | 4.05  | 800  | none | NW=80230
SY-2205 | Flannel throw, 130 × 170 cm    | 法兰绒毯 130×170厘米 | 100% recycled polyester flannel, 280 g/m²     | 100%再生涤纶法兰绒 280克   | PCS | 6301400000 | 20x620  | 60x42x46 | 1.40 | 5.35  | 600  | none | TM=TS/5010, NW=80240
SY-2206 | Knitted cotton throw           | 针织棉毯        | 100% cotton cable knit, 130 × 170 cm               | 100%棉绞花 130×170厘米     | PCS | 6301300000 | 10x1150 | 60x42x44 | 1.40 | 13.60 | 300  | none | MC=MC 0910, OC=LE-140
SY-2301 | Cushion cover, 45 × 45 cm      | 靠垫套 45×45厘米 | 55% linen 45% cotton, hidden zip                  | 55%亚麻45%棉 隐形拉链      | PCS | 6304939000 | 100x115 | 50x46x36 | 1.25 | 2.42  | 1000 | none | OC=LE-201, TP=71-3301
SY-2302 | Curtain, ready-made, pair      | 成品窗帘 一对   | 100% polyester blackout, 140 × 245 cm              | 100%涤 遮光 140×245厘米    | PR  | 6303920090 | 10x1560 | 52x42x36 | 1.30 | 14.40 | 300  | none | TP=71-3410
SY-2303 | Table cloth, 140 × 220 cm      | 桌布 140×220厘米 | 100% linen, mitred corners                        | 100%亚麻 斜角              | PCS | 6302599000 | 30x480  | 50x42x36 | 1.25 | 10.90 | 300  | none | OC=LE-305, MC=MC 0950
SY-2304 | Napkin, set of 4               | 餐巾四条装      | 100% linen, 45 × 45 cm                             | 100%亚麻 45×45厘米         | SET | 6302599000 | 60x210  | 50x42x34 | 1.25 | 5.20  | 500  | none | OC=LE-310
SY-2305 | Kitchen apron                  | 厨房围裙        | 100% cotton canvas, 240 g/m², adjustable           | 100%棉帆布 240克 可调      | PCS | 6211429000 | 60x195  | 52x40x34 | 1.20 | 3.25  | 800  | none | TP=71-3502, WR=WRW620
SY-2306 | Tea towel, set of 3            | 茶巾三条装      | 100% cotton, yarn-dyed stripe, 50 × 70 cm          | 100%棉 色织条纹 50×70厘米  | SET | 6302910090 | 60x190  | 52x40x34 | 1.20 | 2.66  | 1000 | none | TM=TS/5120, TP=71-3510
SY-2401 | Hi-vis vest, class 2           | 反光背心        | 100% polyester, 50 mm reflective tape              | 100%涤 50毫米反光带        | PCS | 6211339000 | 100x120 | 54x40x36 | 1.25 | 1.98  | 2000 | wide | WR=WRW501
SY-2402 | Hi-vis work jacket             | 反光工作夹克    | 100% polyester Oxford 300D, quilted lining         | 100%涤300D牛津布 绗缝里    | PCS | 6201409000 | 10x1180 | 62x42x44 | 1.55 | 18.60 | 400  | wide | WR=WRW512
SY-2403 | Chef's jacket                  | 厨师服          | 65% polyester 35% cotton twill, 200 g/m²           | 65%涤35%棉斜纹 200克       | PCS | 6211339000 | 30x370  | 58x40x36 | 1.35 | 7.45  | 500  | wide | AN=LIN-0610, LH=H-3520
SY-2404 | Housekeeping tunic             | 客房服务上衣    | 65% polyester 35% cotton, 170 g/m²                 | 65%涤35%棉 170克           | PCS | 6211439000 | 40x240  | 56x40x34 | 1.30 | 6.30  | 500  | women | AN=LIN-0620
SY-2501 | Canvas tote bag                | 帆布手提袋      | 100% cotton canvas 12 oz, screen print             | 100%棉12安帆布 丝印        | PCS | 4202220090 | 100x140 | 56x42x34 | 1.25 | 1.86  | 2000 | none | HB=HB-B8010, OC=LE-410
SY-2502 | Roll-top backpack              | 卷口背包        | 100% recycled polyester 600D, 20 l                 | 100%再生涤600D 20升        | PCS | 4202920090 |         |          |      | 9.85  | 500  | none | HB=HB-B8020
SY-2503 | Wash bag with zip              | 拉链洗漱包      | Waxed cotton, lining 100% polyester                | 蜡布 里料100%涤            | PCS |            | 60x160  | 54x40x36 | 1.25 | 4.70  | 800  | none | MC=MC 0990
`;
