import { codeList } from './code-list';

/**
 * 关区: the offices that could be verified, with the ports our papers name. xx00 are the direct offices; where one of
 * their sub-offices is the place, the sub-office must be declared. The clerk adds what is missing.
 */
export const CUSTOMS_OFFICES = codeList([
  ['0100', '北京海关', 'Beijing'],
  ['0200', '天津海关', 'Tianjin'],
  ['0202', '新港海关', 'Xingang (Tianjin)', ['Tianjin', 'Xingang', 'Tianjin Xingang', '天津', '新港']],
  ['0900', '大连海关', 'Dalian'],
  ['0901', '大连港湾', 'Dalian port', ['Dalian', '大连']],
  ['0902', '大连机场', 'Dalian airport'],
  ['2200', '上海海关', 'Shanghai'],
  ['2201', '浦江海关', 'Pujiang', ['Shanghai', '上海']],
  ['2202', '吴淞海关', 'Wusong', ['Shanghai', 'Wusong', '上海', '吴淞']],
  ['2203', '虹桥机场海关', 'Hongqiao airport', ['Hongqiao', '虹桥']],
  ['2218', '外高桥保税区', 'Waigaoqiao bonded zone'],
  ['2225', '外港海关', 'Waigaoqiao port', ['Shanghai', 'Waigaoqiao', '上海', '外高桥']],
  ['2233', '浦东机场海关', 'Pudong airport', ['Pudong', 'PVG', '浦东机场']],
  ['2244', '上海快件', 'Shanghai express'],
  ['2248', '洋山海关(港区)', 'Yangshan port', ['Shanghai', 'Yangshan', '上海', '洋山']],
  ['2249', '洋山保税', 'Yangshan bonded'],
  ['2300', '南京海关', 'Nanjing'],
  ['2900', '杭州海关', 'Hangzhou'],
  ['2921', '义乌海关', 'Yiwu', ['Yiwu', '义乌']],
  ['3100', '宁波海关', 'Ningbo'],
  ['3104', '北仑海关', 'Beilun', ['Ningbo', 'Beilun', '宁波', '北仑']],
  ['3500', '福州海关', 'Fuzhou'],
  ['3700', '厦门海关', 'Xiamen'],
  ['4200', '青岛海关', 'Qingdao'],
  ['4258', '青保税港', 'Qingdao bonded port'],
  ['4600', '郑州海关', 'Zhengzhou'],
  ['4700', '武汉海关', 'Wuhan'],
  ['4712', '武关机场', 'Wuhan airport'],
  ['4900', '长沙海关', 'Changsha'],
  ['5100', '广州海关', 'Guangzhou'],
  ['5141', '广州机场', 'Guangzhou airport'],
  ['5200', '黄埔海关', 'Huangpu'],
  ['5204', '东莞海关', 'Dongguan', ['Dongguan', '东莞']],
  ['5205', '太平海关', 'Taiping', ['Taiping', 'Humen', '太平', '虎门']],
  ['5300', '深圳海关', 'Shenzhen'],
  ['5301', '皇岗海关', 'Huanggang', ['Huanggang', '皇岗']],
  ['5303', '沙头角海关', 'Shatoujiao'],
  ['5304', '蛇口海关', 'Shekou', ['Shenzhen', 'Shekou', '深圳', '蛇口']],
  ['5316', '大鹏海关', 'Dapeng (Yantian)', ['Shenzhen', 'Yantian', '深圳', '盐田']],
  ['5317', '深圳宝安机场海关', "Shenzhen Bao'an airport"],
  ['5320', '文锦渡海关', 'Wenjindu', ['Wenjindu', '文锦渡']],
  ['5345', '深圳湾海关', 'Shenzhen Bay', ['Shenzhen Bay', '深圳湾']],
  ['5348', '大铲湾海关', 'Dachan Bay', ['Dachan Bay', '大铲湾']],
  ['5349', '前海港区', 'Qianhai'],
  ['5354', '莲塘口岸', 'Liantang'],
  ['5700', '拱北海关', 'Gongbei'],
  ['5795', '横琴海关', 'Hengqin'],
  ['6000', '汕头海关', 'Shantou'],
  ['6800', '江门海关', 'Jiangmen'],
  ['7200', '南宁海关', 'Nanning'],
  ['7220', '友谊关', 'Youyiguan'],
  ['7900', '成都海关', 'Chengdu'],
  ['7901', '成都海关', 'Chengdu', ['Chengdu', '成都']],
  ['8000', '重庆海关', 'Chongqing'],
  ['9000', '西安海关', "Xi'an"],
]);

/** 离境口岸: six digits; only these could be verified. */
export const EXIT_PORTS = codeList([
  ['110101', '首都国际机场', 'Beijing Capital airport', ['PEK', 'Beijing', '北京']],
  ['310701', '外高桥', 'Waigaoqiao', ['Waigaoqiao', '外高桥']],
  ['310703', '上海外高桥保税区', 'Waigaoqiao bonded zone'],
]);

/** 境内货源地 */
export const SOURCE_PLACES = codeList([
  ['33019', '杭州其他', 'Hangzhou', ['Hangzhou', '杭州']],
  ['33029', '宁波其他', 'Ningbo', ['Ningbo', '宁波']],
  ['44039', '深圳其他', 'Shenzhen', ['Shenzhen', '深圳']],
  ['44069', '佛山其他', 'Foshan', ['Foshan', '佛山']],
  ['44139', '惠州其他', 'Huizhou', ['Huizhou', '惠州']],
  ['44199', '东莞', 'Dongguan', ['Dongguan', '东莞']],
  ['44209', '中山其他', 'Zhongshan', ['Zhongshan', '中山']],
]);
