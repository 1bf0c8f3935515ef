//! The words of Italian and Portuguese, as they are recognized in lists.

use crate::lang::locale::Vocabulary;

#[rustfmt::skip]
pub(super) const ITALIAN: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["nome e cognome", "nome completo", "nominativo"]),
        ("organization", &["organizzazione"]),
        ("title", &["qualifica", "professione", "ruolo"]),
        ("affiliation", &["ente", "istituzione", "universita", "azienda", "affiliazione"]),
        ("country", &["paese", "nazione"]),
    ],
    parts_of_names: &["cognome"],
    family_names: &["cognome"],
    organizations: &["associazione", "fondazione", "sindacato", "federazione"],
    refusals: &[
        "non acconsento", "non accetto", "privato", "inattivo", "bozza", "in attesa", "rifiuto",
        "rifiutato", "negato",
        "non pubblicare",
    ],
    negations: &[
        "no", "non", "senza", "mai", "rifiuto", "rifiuta", "rifiutato", "nego", "nessuno", "nessun",
        "nessuna", "ne",
    ],
    consents: &[
        "consenso", "acconsento", "pubblicare", "pubblicazione", "autorizzo", "anonimo",
        "pubblicato", "pubblica", "mostrare", "visibile", "elencare", "consente", "autorizza",
    ],
    anonymous: &[
        "anonimo", "anonima", "nome non divulgato", "senza nome", "nome omesso", "nessun nome",
        "cittadino preoccupato", "cittadina preoccupata",
    ],
    withholdings: &[
        "anonimo", "anonima", "nascondere", "nascosto", "anonimato", "nascondi", "nascosta",
        "riservato", "riservata", "segreto", "omettere", "pseudonimo", "privato",
    ],
    summaries: &["totale", "aggiornato", "fonte"],
    conjunctions: &["e"],
    anonymous_adjectives: &["anonimo", "anonima"],
    contacts: &["indirizzo e mail", "indirizzo", "telefono"],
    withdrawals: &[
        "ritirato", "ritirata", "firma ritirata", "ritiro", "revoca", "revocata", "revocato",
        "ha ritirato", "si e ritirato", "si e ritirata", "non sostiene piu",
        "rimosso su richiesta", "rimossa su richiesta",
    ],
    honorifics: &["sig.", "sig.ra", "dott.", "dott.ssa", "avv.", "don"],
    possible_honorifics: &["suor", "fra", "padre"],
    certain_honorifics: &[
        "dott", "dottssa", "sigra", "profssa", "avv.", "sig.", "dottore", "dottoressa",
        "professoressa",
    ],
    pronouns: &["lei", "lui", "loro"],
    companions: &["famiglia", "altri", "colleghi", "amici", "moglie", "marito", "con …"],
    on_behalf: &["a nome di", "per conto di"],
    bodies_of_people: &["amici", "donne", "madri", "cittadini", "medici"],
    denials: &["no", "falso"],
    namings: &["nome completo", "con il mio nome", "con nome"],
    agreements: &["acconsento", "accetto", "pubblico", "approvato", "pubblicato", "attivo"],
    objections: &[
        "oppongo", "opposizione", "contrario", "contraria", "contro", "obiezione", "obiezioni",
        "deselezionare", "vuoto", "evitare", "rimuovere", "escludere", "togliere", "tranne",
    ],
    conditions: &[
        "solo", "dopo", "prima", "fino", "iniziali", "pseudonimo", "purche", "forse", "invece",
        "tranne", "temporaneamente",
    ],
    publications: &[
        "pubblicare", "pubblicazione", "pubblicato", "pubblico", "nome", "firma", "mostrare",
        "visibile", "anonimo",
    ],
    removals: &["rimosso", "rimossa", "eliminato", "eliminata", "escluso", "esclusa", "duplicato"],
    alternatives: &["oppure"],
    refusing_phrases: &[
        "non pubblicare il mio", "non pubblicare mio", "non pubblicate il mio",
        "non pubblichi il mio", "mio nome non pubblicato", "mio nome non venga pubblicato",
        "mio nome non compaia", "mio nome non appaia", "non mostrare il mio nome",
        "non inserire il mio nome", "non citare il mio nome", "non divulgare il mio nome",
        "vorrei rimanere anonimo", "vorrei rimanere anonima", "vorrei restare anonimo",
        "vorrei restare anonima", "preferisco rimanere anonimo", "preferisco rimanere anonima",
        "preferisco restare anonimo", "preferisco restare anonima", "desidero rimanere anonimo",
        "desidero rimanere anonima", "desidero restare anonimo",
    ],
    withdrawing_phrases: &[
        "ritiro la mia firma", "ritirare la mia firma", "ritirare mia firma", "ritiro il mio nome",
        "ritirare il mio nome", "ritiro la mia adesione", "ritirare la mia adesione",
        "rimuovere il mio nome", "rimuovete il mio nome", "rimuovere la mia firma",
        "rimuovete la mia firma", "cancellate il mio nome", "cancellare il mio nome",
        "cancellare la mia firma", "cancellate la mia firma", "togliete il mio nome",
        "togliere il mio nome", "togliere la mia firma", "togliete la mia firma",
        "eliminare il mio nome", "annullare la mia firma",
    ],
    families: &["famiglia"],
    workplaces: &["scuola", "ospedale", "comune"],
    streets_before: &["via", "viale", "corso"],
    documents: &["passaporto"],
    births: &["nato", "nata"],
    telephones: &["telefono"],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const PORTUGUESE: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["nome completo", "nome e sobrenome", "nome e apelido", "seu nome"]),
        ("organization", &["organizacao"]),
        ("title", &["cargo", "profissao", "funcao"]),
        ("affiliation", &["instituicao", "universidade", "empresa", "afiliacao", "entidade"]),
        ("country", &["pais"]),
    ],
    parts_of_names: &["sobrenome"],
    family_names: &["sobrenome"],
    agreements: &[
        "aceito", "concordo", "autorizo", "publico", "ativo", "ativa", "publicado", "aprovado",
    ],
    refusals: &[
        "nao aceito", "nao concordo", "nao autorizo", "privado",
        "inativo", "inativa", "rascunho", "pendente", "recuso", "recusado", "negado",
        "nao publicar",
    ],
    negations: &[
        "nao", "nunca", "sem", "nenhum", "recuso", "recusa", "recusado", "nego", "nenhuma",
        "jamais", "nem",
    ],
    consents: &[
        "consentimento", "autorizacao", "autorizo", "publicar", "publicacao", "concordo",
        "anonimo", "autoriza", "aceito", "podemos", "publicado", "divulgar", "divulgacao"
    ],
    anonymous: &[
        "anônimo", "anônima", "anónimo", "sem nome", "nome omitido", "prefiro não dizer",
        "cidadão preocupado", "cidadã preocupada",
    ],
    withholdings: &[
        "anonimo", "ocultar", "anonima", "anonimato", "oculto", "oculta", "sigilo", "sigiloso",
        "confidencial", "esconder", "omitir", "privado", "pseudonimo",
    ],
    summaries: &["total de assinaturas", "atualizado em", "fonte"],
    conjunctions: &["e"],
    anonymous_adjectives: &["anonimo", "anonima"],
    contacts: &["endereco de e mail", "endereco", "telefone", "telemovel"],
    unprinted_headers: &["carimbo", "data"],
    organizations: &["associacao", "fundacao", "sindicato", "federacao"],
    withdrawals: &[
        "retirado", "retirada", "assinatura retirada", "desistencia", "revogado", "revogada",
        "retirou", "retirou a assinatura", "retirou se", "removido a pedido", "removida a pedido",
        "nao apoia mais",
    ],
    honorifics: &["sr.", "sra.", "dra.", "prof.ª", "profa.", "dom", "dona", "eng.", "enga."],
    certain_honorifics: &["sra", "dra", "profa", "professora", "eng."],
    pronouns: &["ela", "dela", "ele", "dele", "elu"],
    companions: &["familia", "outros", "colegas", "amigos", "esposa", "marido", "com …"],
    on_behalf: &["em nome de", "por"],
    bodies_of_people: &["amigos", "mulheres", "maes", "cidadaos", "medicos"],
    affirmations: &["sim", "verdadeiro"],
    denials: &["nao", "falso"],
    namings: &["nome completo", "com o meu nome", "com nome"],
    objections: &[
        "oponho", "oposicao", "objecao", "contra", "desmarcar", "desmarque", "vazio", "em branco",
        "evitar", "retirar", "remover", "excluir", "eliminar", "exceto",
    ],
    conditions: &[
        "mas", "somente", "apenas", "depois", "antes", "ate", "iniciais", "exceto", "talvez",
        "desde que", "apos", "pseudonimo",
    ],
    publications: &[
        "publicar", "publicacao", "publicado", "nome", "assinatura", "divulgar", "mostrar",
        "publico", "anonimo",
    ],
    removals: &["removido", "removida", "eliminado", "excluido", "excluida", "duplicado"],
    refusing_phrases: &[
        "nao publicar o meu", "nao publicar meu", "nao publiquem o meu", "nao publiquem meu",
        "nao publique o meu", "nao publique meu", "nao divulgar o meu nome",
        "nao divulgar meu nome", "nao divulguem o meu nome", "nao divulguem meu nome",
        "nao divulgue meu nome", "meu nome nao publicado", "meu nome nao seja",
        "meu nome nao apareca", "nao mostrar meu nome", "nao incluam meu nome",
        "quero permanecer anonimo", "quero permanecer anonima", "prefiro permanecer anonimo",
        "prefiro permanecer anonima", "desejo permanecer anonimo", "gostaria de permanecer anonimo",
        "gostaria de permanecer anonima", "quero ficar anonimo", "quero ficar anonima",
        "prefiro ficar anonimo", "prefiro ficar anonima", "prefiro o anonimato",
    ],
    withdrawing_phrases: &[
        "retiro a minha assinatura", "retiro minha assinatura", "retirar a minha assinatura",
        "retirar minha assinatura", "retirem a minha assinatura", "retirem minha assinatura",
        "retirar o meu nome", "retirar meu nome", "retirem o meu nome", "retirem meu nome",
        "remover o meu nome", "remover meu nome", "removam o meu nome", "removam meu nome",
        "remover minha assinatura", "remover a minha assinatura", "removam minha assinatura",
        "apagar meu nome", "apagar o meu nome", "apaguem meu nome", "tirem meu nome",
        "tirem o meu nome", "tirar meu nome", "tirar o meu nome", "cancelar minha assinatura",
        "cancelar a minha assinatura", "retiro o meu apoio",
    ],
    families: &["familia"],
    workplaces: &["escola", "hospital"],
    streets_before: &["rua", "travessa"],
    documents: &["cpf"],
    ..Vocabulary::EMPTY
};
