/** Every namespace of this language; a new screen adds its line. */
export { app } from './app';
export { common } from './common';
export { crosscheck } from './crosscheck';
export { customers } from './customers';
export { fields } from './fields';
export { firstStart } from './first-start';
export { importing } from './import';
export { order } from './order';
export { orders } from './orders';
export { papers } from './papers';
export { points } from './points';
export { problems } from './problems';
export { products } from './products';
export { quotations } from './quotations';
export { settings } from './settings';
export { today } from './today';
export { trade } from './trade';
