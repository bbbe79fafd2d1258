"""Nouns that one can count, and that never stand bare in the singular: small, closed lists, written for wirelint."""

from __future__ import annotations

_THINGS = frozenset(
    "accident agenda airline airport album allegation ambulance amendment anniversary announcement apartment apology "
    "article aspect asset attempt award backyard ballot bedroom bid bonus book border branch brand breakdown building "
    "calendar campaign candidacy career cathedral ceasefire ceremony championship chance charity club clue coalition "
    "collection column comeback company competitor complaint component concert conference consequence consortium "
    "constituency contest continent contract convention corner corporation country cousin crowd currency cycle "
    "database deal decade decision deficit degree delegation demonstration department desk destination device dilemma "
    "district document documentary domain earthquake editor effort element embassy entity entrance episode era estate "
    "event exam exhibition experiment explosion factory farm feature fee festival fireplace flag flood forum "
    "foundation fraction framework franchise funeral gap garden goal group guideline habit headline helicopter hotel "
    "household hurricane idea image incident index indication initiative inquiry institute institution instrument "
    "investigation island item job journey keyboard kilometer kilometre lake landmark laptop lawsuit layer legacy "
    "lesson library licence machine majority mandate manifesto manner map margin match mechanism medal meeting merger "
    "message method milestone minority mission mistake mixture model monopoly monument motive mountain museum myth "
    "neighborhood neighbourhood network newspaper nomination novel objective obligation obstacle offence offense "
    "offer option organisation organization outcome outlet overdose palace panel paragraph partnership patent patient "
    "pattern percentage period phenomenon photograph picture pipeline platform pledge portfolio portion precedent "
    "premise prize probe problem procedure product programme project proposal province publication questionnaire "
    "quota rally ratio rebate referendum regime region relationship replica report reputation requirement resident "
    "restaurant retailer revolution river robot rocket rule rumor rumour scandal scenario schedule scheme segment "
    "setback shareholding signal situation slogan solution song source spill spokesman spree stadium stake statement "
    "statue step strategy studio subsidiary suburb suggestion summit supermarket suspect symbol symptom system task "
    "team technique temple tenant tendency theme threshold ticket tool topic tournament tragedy trailer transaction "
    "trap treaty tribunal tunnel twist union unit upgrade vaccine vehicle venture verdict version veto volcano "
    "voucher wave weapon website wedding wheelchair window workshop wound".split()
)
_SOMETIMES_BARE = frozenset(
    "agreement appointment argument bank bill bridge bus car case celebration century chair city claim clinic "
    "colleague commission committee community conflict conviction council county couple crash crisis deadline debate "
    "decline defeat deposit dialogue difficulty dispute dollar drug election emergency engine error example exception "
    "factor figure film fine fleet game grant hospital house industry issue laboratory law league letter level list "
    "loan lot matter measure mile mill month nation office opportunity parliament penalty phase phone plan plane pool "
    "process prospect protest purchase quarter question range reaction republic resolution restriction result ring "
    "road sale school sector sentence series session settlement ship shop shortage society speech spell stage stock "
    "street strike structure study success suit survey target telephone theory threat town tradition trend trial "
    "university update victory village visit vote warning week weekend word".split()
)
PEOPLE = frozenset(
    "activist actor actress adviser advisor agent ally analyst applicant architect artist athlete attorney author boy "
    "broker candidate captive champion child citizen client coach colleague columnist commander commentator "
    "consultant consumer contractor correspondent critic customer daughter dealer defendant democrat detective "
    "developer diplomat director doctor donor driver economist employee employer engineer entrepreneur executive "
    "expert exporter farmer father fighter founder girl graduate guard guest hero historian hostage husband immigrant "
    "inspector investigator investor journalist judge lawmaker lawyer leader lecturer lender manager manufacturer "
    "mayor minister mother musician neighbor neighbour nephew novelist nurse observer officer official operator "
    "opponent owner parent partner passenger philosopher photographer physician pilot player policeman politician "
    "priest prisoner producer professor prosecutor protester provider publisher reporter representative researcher "
    "rival runner scientist secretary senator servant singer sister soldier specialist spokesman spokeswoman student "
    "subscriber successor supplier supporter surgeon suspect teacher teenager tenant terrorist tourist trader trainer "
    "trustee user veteran victim visitor volunteer voter waiter walker wife witness woman worker writer "
    "youngster".split()
)
"""People, by what they do or are."""
ALWAYS_WITH_ARTICLE = _THINGS
"""Things that have an article or its like wherever they stand alone."""
COUNTABLE = _THINGS | _SOMETIMES_BARE | PEOPLE
"""All of them: each may be one, or with an “s” many."""
BODIES = frozenset(
    "array audience coalition collection combination committee community company consortium council couple crew crowd "
    "delegation department fraction gang gap generation government group half handful host list lot majority minority "
    "mixture number pair panel party percentage pool population portion quarter range row series set string team "
    "third total variety wave".split()
)
"""Bodies and quantities, which British copy has in the plural."""
