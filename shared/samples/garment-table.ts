/**
 * Garments and accessories of the sample price list. Carton: units × net grams of one unit, size in cm, tare in kg;
 * price: USD from the minimum quantity; sizes: a run of sample-sizes.ts; customer items: `customer=number`.
 */
export const GARMENT_TABLE = `
SY-1101 | Men's T-shirt, crew neck       | 男式圆领T恤     | 100% cotton single jersey, 180 g/m²                | 100%棉汗布 180克           | PCS | 6109100021 | 72x165  | 56x38x34 | 1.15 | 2.18  | 1200 | adult | NW=70114, HB=HB-M1010
SY-1102 | Women's T-shirt, V neck        | 女式V领T恤      | 95% cotton 5% elastane jersey, 170 g/m²            | 95%棉5%氨纶 170克          | PCS | 6109100022 | 72x135  | 54x38x30 | 1.10 | 2.26  | 1200 | women | NW=70116, HB=HB-W1020
SY-1103 | Men's long-sleeve T-shirt      | 男式长袖T恤     | 100% cotton jersey, 200 g/m², cuffed               | 100%棉汗布 200克 罗纹袖口  | PCS | 6109100021 | 48x235  | 56x38x32 | 1.15 | 3.05  | 1200 | adult | HB=HB-M1045
SY-1104 | Kids' T-shirt, printed         | 儿童印花T恤     | 100% organic cotton, water-based print             | 100%有机棉 水性印花        | PCS | 6109100021 | 96x95   | 50x36x30 | 1.05 | 1.72  | 1800 | kids  | NW=70130, TM=TS/2041
SY-1105 | Heavy pocket T-shirt           | 厚磅口袋T恤     | 100% cotton, 230 g/m², garment washed              | 100%棉 230克 成衣水洗      | PCS | 6109100021 | 48x225  | 56x38x32 | 1.15 | 3.42  | 900  | adult | HB=HB-M1060, WR=WRW110
SY-1201 | Men's polo shirt, piqué        | 男式珠地布POLO衫 | 100% cotton piqué, 200 g/m², 3 buttons            | 100%棉珠地 200克 三粒扣    | PCS | 6105100090 | 48x230  | 58x40x32 | 1.30 | 4.65  | 600  | adult | NW=70208, TM=TS/2210
SY-1202 | Women's polo shirt, piqué      | 女式珠地布POLO衫 | 95% cotton 5% elastane piqué, 190 g/m²            | 95%棉5%氨纶珠地 190克      | PCS | 6106100090 | 48x195  | 58x40x30 | 1.30 | 4.48  | 600  | women | NW=70209, TM=TS/2212
SY-1203 | Work polo with chest pocket    | 工装POLO衫      | 65% polyester 35% cotton, 220 g/m², 60 °C wash     | 65%涤35%棉 220克 可60度洗  | PCS | 6105200000 | 40x255  | 58x40x32 | 1.30 | 5.10  | 600  | adult | WR=WRW204
SY-1301 | Men's zip hoodie               | 男式拉链卫衣    | 80% cotton 20% polyester fleece, 320 g/m²          | 80%棉20%涤 卫衣布 320克    | PCS | 6110200090 | 24x640  | 60x40x46 | 1.45 | 8.92  | 600  | adult | NW=70331, HB=HB-M3010, KZ=KZ-F311
SY-1302 | Women's zip hoodie             | 女式拉链卫衣    | 80% cotton 20% polyester fleece, 320 g/m²          | 80%棉20%涤 卫衣布 320克    | PCS | 6110200090 | 24x560  | 60x40x42 | 1.45 | 8.70  | 600  | women | NW=70340, HB=HB-W3015
SY-1303 | Pullover hoodie                | 套头连帽卫衣    | 100% cotton loop-back, 300 g/m²                    | 100%棉毛圈布 300克         | PCS | 6110200090 | 24x590  | 60x40x44 | 1.45 | 8.35  | 600  | wide  | HB=HB-U3020, FJ=FS-118
SY-1304 | Crew-neck sweatshirt           | 圆领卫衣        | 85% cotton 15% polyester brushed, 280 g/m²         | 85%棉15%涤 抓绒 280克      | PCS | 6110200090 | 30x470  | 58x40x42 | 1.40 | 6.80  | 600  | wide  | HB=HB-U3030, MC=MC 0871
SY-1305 | Kids' hooded sweatshirt        | 儿童连帽卫衣    | 80% cotton 20% polyester fleece, 280 g/m²          | 80%棉20%涤 280克           | PCS | 6110200090 | 36x310  | 56x38x42 | 1.30 | 5.60  | 900  | kids  | NW=70352
SY-1401 | Men's fleece jacket            | 男式抓绒外套    | 100% recycled polyester polar fleece, 280 g/m²     | 100%再生涤纶摇粒绒 280克   | PCS | 6110300090 | 20x520  | 60x42x48 | 1.50 | 8.48  | 600  | adult | FJ=FS-402, NP=NP4402
SY-1402 | Women's fleece vest            | 女式抓绒马甲    | 100% recycled polyester polar fleece, 280 g/m²     | 100%再生涤纶摇粒绒 280克   | PCS | 6110300090 | 24x340  | 58x40x42 | 1.40 | 6.86  | 600  | women | FJ=FS-406, NP=NP4406
SY-1403 | Softshell jacket               | 软壳夹克        | 94% polyester 6% elastane, bonded, 310 g/m²        | 94%涤6%氨纶 复合软壳 310克 | PCS | 6201409000 | 16x690  | 60x42x44 | 1.50 | 14.20 | 500  | adult | FJ=FS-520, WR=WRW330
SY-1404 | Padded vest                    | 棉马甲          | Shell and filling 100% recycled polyester          | 面料及填充 100%再生涤纶    | PCS | 6201409000 | 20x440  | 60x42x46 | 1.50 | 10.60 | 500  | adult | NP=NP4480
SY-1405 | Packable rain jacket           | 可收纳雨衣      | 100% nylon, taped seams, 5,000 mm                  | 100%锦纶 压胶 防水5000毫米 | PCS | 6201409000 | 30x280  | 54x38x36 | 1.30 | 11.75 | 600  | wide  | FJ=FS-540, NP=NP4510
SY-1501 | Men's chino trousers           | 男式休闲长裤    | 98% cotton 2% elastane twill, 240 g/m²             | 98%棉2%氨纶斜纹 240克      | PCS | 6203429090 | 24x480  | 58x40x36 | 1.35 | 8.15  | 600  | waist | MC=MC 0412, TM=TS/3105
SY-1502 | Work trousers, knee pockets    | 工装长裤 护膝袋 | 65% polyester 35% cotton canvas, 280 g/m²          | 65%涤35%棉帆布 280克       | PCS | 6203439090 | 20x690  | 58x40x42 | 1.45 | 12.40 | 500  | waist | WR=WRW410
SY-1503 | Jogger trousers                | 束脚运动裤      | 80% cotton 20% polyester French terry, 260 g/m²    | 80%棉20%涤毛圈 260克       | PCS | 6103420090 | 30x420  | 58x40x40 | 1.40 | 6.55  | 600  | wide  | HB=HB-U3040, KZ=KZ-F320
SY-1504 | Women's leggings               | 女式打底裤      | 92% cotton 8% elastane, 220 g/m²                   | 92%棉8%氨纶 220克          | PCS | 6104620090 | 60x170  | 54x38x32 | 1.15 | 3.38  | 900  | women | TM=TS/3140
SY-1601 | Men's Oxford shirt             | 男式牛津纺衬衫  | 100% cotton Oxford, 140 g/m², button-down          | 100%棉牛津纺 140克         | PCS | 6205200090 | 30x290  | 60x42x34 | 1.45 | 7.90  | 600  | adult | MC=MC 0305, TM=TS/3300
SY-1602 | Linen-blend shirt              | 棉麻衬衫        | 55% linen 45% cotton, 150 g/m²                     | 55%亚麻45%棉 150克         | PCS | 6205901900 | 30x260  | 60x42x32 | 1.45 | 9.45  | 500  | adult | MC=MC 0318, TP=71-2204
SY-1701 | Men's boxer shorts, 2-pack     | 男式平角内裤两条装 | 95% cotton 5% elastane                          | 95%棉5%氨纶                | SET | 6107110000 | 80x125  | 52x36x30 | 1.10 | 2.95  | 1000 | adult | KZ=KZ-U105
SY-1702 | Women's briefs, 3-pack         | 女式三角内裤三条装 | 95% cotton 5% elastane                          | 95%棉5%氨纶                | SET | 6108210000 | 96x105  | 52x36x30 | 1.10 | 2.88  | 1000 | women | KZ=KZ-U112
SY-1703 | Men's pyjama set               | 男式睡衣套装    | 100% cotton interlock, 180 g/m²                    | 100%棉双面布 180克         | SET | 6107210000 | 24x430  | 56x38x34 | 1.25 | 7.25  | 600  | adult | TM=TS/4110
SY-1704 | Women's pyjama set             | 女式睡衣套装    | 50% cotton 50% modal, 170 g/m²                     | 50%棉50%莫代尔 170克       | SET | 6108310000 | 24x370  | 56x38x32 | 1.25 | 7.60  | 600  | women | TM=TS/4120, MC=MC 0640
SY-1801 | Baby bodysuit, 3-pack          | 婴儿包屁衣三件装 | 100% organic cotton interlock                     | 100%有机棉双面布           | SET | 6111200090 | 60x165  | 50x36x32 | 1.05 | 4.40  | 900  | baby  | NW=70410
SY-1802 | Baby romper                    | 婴儿连体衣      | 100% organic cotton, nickel-free snaps             | 100%有机棉 无镍按扣        | PCS | 6111200090 | 60x150  | 50x36x30 | 1.05 | 3.85  | 900  | baby  | NW=70415
SY-1901 | Sports socks, cushioned        | 毛圈运动袜      | 75% cotton 23% polyamide 2% elastane               | 75%棉23%锦纶2%氨纶         | PR  | 6115950019 | 240x48  | 54x36x38 | 1.10 | 0.62  | 4800 | socks | NW=70501, KZ=KZ-S201
SY-1902 | Merino hiking socks            | 美利奴登山袜    | 52% merino wool 45% polyamide 3% elastane          | 52%美利奴羊毛45%锦纶       | PR  | 6115940000 | 144x78  | 54x36x40 | 1.10 | 1.94  | 2400 | socks | FJ=FS-710, NP=NP4901
SY-1903 | Kids' socks, assorted          | 儿童袜 混色     | 78% cotton 20% polyamide 2% elastane               | 78%棉20%锦纶2%氨纶         | DOZ | 6115950019 | 30x290  | 50x36x36 | 1.05 | 4.35  | 400  | none  | KZ=KZ-S230
SY-1904 | Knitted touch gloves           | 针织触屏手套    | 95% acrylic 5% elastane, touch thumb               | 95%腈纶5%氨纶 触屏         | PR  | 6116930090 | 144x52  | 50x36x36 | 1.05 | 1.18  | 2400 | none  | NP=NP4950, HB=HB-A7010
SY-1905 | Ribbed beanie                  | 罗纹针织帽      | 50% recycled polyester 50% acrylic                 | 50%再生涤50%腈纶           | PCS | 6505009900 | 120x82  | 56x40x42 | 1.20 | 1.56  | 1200 | none  | HB=HB-A7020, FJ=FS-730
SY-1906 | Knitted scarf                  | 针织围巾        | 100% recycled acrylic, 180 × 28 cm                 | 100%再生腈纶 180×28厘米    | PCS | 6117109000 | 60x190  | 56x40x44 | 1.20 | 2.74  | 900  | none  | HB=HB-A7030
`;
