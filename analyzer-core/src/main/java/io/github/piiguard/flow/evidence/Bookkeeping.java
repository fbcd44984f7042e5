package io.github.piiguard.flow.evidence;

import java.util.List;
import java.util.Set;

/** Words of members by which a program keeps a record, as opposed to what the record tells about somebody. */
final class Bookkeeping {
    /** What a member is when such a word ends its name. */
    private static final Set<String> LAST = words("""
            id ids identifier identifiers uuid guid oid pk fk key keys ref refs hash checksum
            type types kind kinds status state states flag flags mode version revision
            count counts counter size length index order sequence seq rank limit offset capacity
            format pattern template schema table column columns field fields row rows page pages
            role roles group groups permission permissions authority authorities scope scopes right rights
            setting settings config configuration option options property properties feature features
            icon color colour style theme layout image widget button panel label title tooltip caption
            class module package category categories level priority
            locale locales timezone zone currency unit units scale precision
            provider service repository dao mapper factory handler listener logger log manager client validator
            error errors exception warning validation
            url uri link href endpoint path filename extension mime encoding charset
            created updated modified deleted changed synced uploaded enabled disabled active locked
            code codes method failure
            expiry expires expired expiration timeout ttl interval
            prefix suffix separator attempts when times""");

    /** What a member is when such a word stands anywhere in its name. */
    private static final Set<String> ANYWHERE = words("""
            type error exception created creation updated update modified modification deleted changed insert inserted
            version revision audit sync synced synchronization upload cache cached serial voided dirty
            default allowed supported available required configured
            sort search query filter paging pagination
            ui view button dialog listener callback service dao repository handler mapper factory converter
            config configuration setting settings property properties schema column table sql
            execution tenant nonce challenge template metadata locale""");

    private Bookkeeping() {}

    /** Whether the words name a part of the record's keeping. */
    static boolean isPartOf(List<String> words) {
        return (words.size() > 2
                        && words.get(0).equals("number")
                        && words.get(1).equals("of"))
                || LAST.contains(words.get(words.size() - 1))
                || words.stream().anyMatch(ANYWHERE::contains);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.split("\\s+")));
    }
}
