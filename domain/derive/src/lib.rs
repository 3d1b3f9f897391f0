//! `#[derive(Decode)]`: reads arrays of numbered fields as `minicbor`'s own `Encode` writes them.
//!
//! `minicbor`'s derived readers keep every field in an `Option` and are written out twice, for arrays of known and of
//! unknown length; over a hundred records and messages that was a quarter of the worker's code. Here a field is one
//! call of `domain::codec::Fields`, which is compiled once for each type. What it reads is the same: fields in the
//! order of their numbers, missing optional ones absent, further ones passed over, unknown variants told apart from
//! damage. Arrays of unknown length are refused: nothing here writes them.
//!
//! Attributes as in `minicbor`: `#[n(…)]`, `#[cbor(n(…), with = "…")]`, `#[cbor(transparent)]`, `#[cbor(index_only)]`.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::{format_ident, quote};
use syn::{Attribute, Data, DeriveInput, Error, Field, Fields, LitInt, LitStr, Path, Result, Variant};

/// Derives `minicbor::decode::Decode`.
#[proc_macro_derive(Decode, attributes(n, cbor))]
pub fn decode(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as DeriveInput);
    implementation(&input).unwrap_or_else(Error::into_compile_error).into()
}

fn implementation(input: &DeriveInput) -> Result<Tokens> {
    let name = &input.ident;
    let marks = Marks::read(&input.attrs)?;
    let body = match &input.data {
        Data::Struct(data) if marks.transparent => transparent(&data.fields)?,
        Data::Struct(data) => fields(&quote!(Self), &data.fields)?,
        Data::Enum(data) => variants(data.variants.iter(), marks.index_only)?,
        Data::Union(_) => return Err(Error::new_spanned(name, "a union cannot be read")),
    };
    Ok(quote! {
        impl<'b, Ctx> ::minicbor::decode::Decode<'b, Ctx> for #name {
            fn decode(
                d: &mut ::minicbor::decode::Decoder<'b>,
                ctx: &mut Ctx,
            ) -> ::core::result::Result<Self, ::minicbor::decode::Error> {
                #body
            }
        }
    })
}

/// The one field itself.
fn transparent(fields: &Fields) -> Result<Tokens> {
    let mut all = fields.iter();
    let (Some(field), None) = (all.next(), all.next()) else {
        return Err(Error::new_spanned(fields, "a transparent type has one field"));
    };
    let read = match Marks::read(&field.attrs)?.with {
        Some(path) => quote!(#path::decode(d, ctx)?),
        None => quote!(::minicbor::decode::Decode::decode(d, ctx)?),
    };
    Ok(match &field.ident {
        Some(name) => quote!(Ok(Self { #name: #read })),
        None => quote!(Ok(Self(#read))),
    })
}

/// An array of fields in the order of their numbers.
fn fields(whole: &Tokens, fields: &Fields) -> Result<Tokens> {
    let mut numbered: Vec<(u64, usize, &Field, Marks)> = Vec::new();
    for (place, field) in fields.iter().enumerate() {
        let marks = Marks::read(&field.attrs)?;
        let n = marks.n.ok_or_else(|| Error::new_spanned(field, "a field has its number: #[n(…)]"))?;
        numbered.push((n, place, field, marks));
    }
    numbered.sort_by_key(|(n, ..)| *n);
    let mut next = 0;
    let mut reads = Vec::new();
    for (n, place, field, marks) in &numbered {
        if *n < next {
            return Err(Error::new_spanned(field, "two fields have one number"));
        }
        let gap = n - next;
        if gap > 0 {
            reads.push(quote!(fields.pass(d, #gap)?;));
        }
        let (variable, of_type) = (format_ident!("field_{place}"), &field.ty);
        reads.push(match &marks.with {
            Some(path) => quote!(fields.needed()?; let #variable: #of_type = #path::decode(d, ctx)?;),
            None => quote!(let #variable: #of_type = fields.next(d, ctx)?;),
        });
        next = n + 1;
    }
    let variables = (0..fields.len()).map(|place| format_ident!("field_{place}"));
    let made = match fields {
        Fields::Named(named) => {
            let names = named.named.iter().map(|field| &field.ident);
            quote!(#whole { #(#names: #variables),* })
        }
        Fields::Unnamed(_) => quote!(#whole(#(#variables),*)),
        Fields::Unit => quote!(#whole),
    };
    Ok(quote! {
        #[allow(unused_mut)]
        let mut fields = ::domain::codec::Fields::open(d)?;
        #(#reads)*
        fields.close(d)?;
        Ok(#made)
    })
}

/// The number of a variant, then its fields; the number alone where all are bare.
fn variants<'v>(all: impl Iterator<Item = &'v Variant>, index_only: bool) -> Result<Tokens> {
    let mut arms = Vec::new();
    for variant in all {
        let name = &variant.ident;
        let n = Marks::read(&variant.attrs)?.n;
        let n = n.ok_or_else(|| Error::new_spanned(variant, "a variant has its number: #[n(…)]"))?;
        let body = if index_only { quote!(Ok(Self::#name)) } else { fields(&quote!(Self::#name), &variant.fields)? };
        arms.push(quote!(#n => { #body }));
    }
    let number = if index_only { quote!(d.u64()?) } else { quote!(::domain::codec::variant(d)?) };
    Ok(quote! {
        match #number {
            #(#arms)*
            other => Err(::domain::codec::unknown(other)),
        }
    })
}

/// What the attributes of a type, variant or field say.
#[derive(Default)]
struct Marks {
    n: Option<u64>,
    with: Option<Path>,
    transparent: bool,
    index_only: bool,
}

impl Marks {
    fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut marks = Marks::default();
        for attribute in attributes {
            if attribute.path().is_ident("n") {
                marks.n = Some(attribute.parse_args::<LitInt>()?.base10_parse()?);
            } else if attribute.path().is_ident("cbor") {
                attribute.parse_nested_meta(|meta| {
                    if meta.path.is_ident("n") {
                        let inside;
                        syn::parenthesized!(inside in meta.input);
                        marks.n = Some(inside.parse::<LitInt>()?.base10_parse()?);
                    } else if meta.path.is_ident("with") {
                        marks.with = Some(meta.value()?.parse::<LitStr>()?.parse()?);
                    } else if meta.path.is_ident("transparent") {
                        marks.transparent = true;
                    } else if meta.path.is_ident("index_only") {
                        marks.index_only = true;
                    } else {
                        return Err(meta.error("not known here"));
                    }
                    Ok(())
                })?;
            }
        }
        Ok(marks)
    }
}
