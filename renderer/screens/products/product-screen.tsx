import type { ProductView } from '#shared/api/views/file-views';
import { ProductId } from '#shared/values/ids';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { Moments } from '../../components/moments';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { useRecordFile } from '../forms/use-record-file';
import { emptyProductForm, productForm, readProductForm } from './product-form';
import { PriceFields } from './product-prices';
import { CartonFields, CustomerItemFields, PriceHistory, ProductFields } from './product-sections';

/** One product's file: names, carton data, prices, the customers' numbers for it, and what it was sold for. */
export function ProductScreen({ route }: { readonly route: RouteOf<'product'> }) {
  const productId = route.productId === undefined ? null : ProductId.parse(route.productId);
  const query = useQuery('products.file', productId === null ? null : { productId }, productId ?? '');
  if (productId === null) return <ProductFile key="new" view={null} />;
  return <Moments query={query}>{(view) => <ProductFile key={productId} view={view} />}</Moments>;
}

function ProductFile({ view }: { readonly view: ProductView | null }) {
  const t = useWords('products');
  const router = useRouter();
  const save = useCommand('products.save');
  const remove = useCommand('products.remove');
  const file = useRecordFile({
    start: view === null ? emptyProductForm() : productForm(view.product),
    seen: view?.revision ?? null,
    read: readProductForm,
    saving: save,
    save: (product, revision) =>
      save.send({ record: { ...product, id: view?.product.id ?? null }, revision }),
    takenField: ({ field }) => (field === 'itemNo' ? 'itemNo' : null),
    onSaved: (product, { productId }) => {
      announce(t('file.saved', { itemNo: product.itemNo }), { undo: true });
      if (view === null) router.replace({ screen: 'product', productId });
    },
    removal: view && {
      send: () => remove.send({ productId: view.product.id }),
      onDone: () => {
        announce(t('file.deleted', { itemNo: view.product.itemNo }), { undo: true });
        router.replace({ screen: 'products' });
      },
    },
  });
  const { form, submit, drop } = file;
  useKeys([
    { keys: 'Ctrl+Enter', also: ['Ctrl+S'], label: t('keys.save'), hint: true, run: () => void submit() },
    { keys: 'Escape', label: t('common:back'), hint: true, run: () => router.go({ screen: 'products' }) },
  ]);
  const problem = file.problem ?? remove.problem;
  return (
    <>
      <div className="page-head">
        <h1 className="nw">{view === null ? t('file.newTitle') : form.form.itemNo}</h1>
        <span className="sec ell">{form.form.nameEn || form.form.nameZh}</span>
        {form.isDirty && <span className="dim nw">{t('fields:unsaved')}</span>}
        <div className="grow" />
        {view !== null && (
          <ActionButton look="quiet" icon="bin" label={t('file.delete')} onClick={() => void drop()} />
        )}
        <ActionButton look="filled" keys="Ctrl+Enter" disabled={save.sending} onClick={() => void submit()}>
          {t('common:save')}
        </ActionButton>
      </div>
      {problem !== null && (
        <div className="file-problem">
          <ProblemNote problem={problem} />
        </div>
      )}
      <div className="file-body">
        <div className="file-column">
          <ProductFields form={form} isNew={view === null} />
          <CartonFields form={form} />
        </div>
        <div className="file-column">
          <PriceFields form={form} />
          <CustomerItemFields form={form} />
          {view !== null && <PriceHistory prices={view.prices} />}
        </div>
      </div>
    </>
  );
}
