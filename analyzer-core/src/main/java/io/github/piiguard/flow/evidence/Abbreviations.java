package io.github.piiguard.flow.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Short forms of words that programs use for persons, papers and money: {@code empAddr} is an employee's address. */
final class Abbreviations {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("acc", "account"),
            Map.entry("acct", "account"),
            Map.entry("addr", "address"),
            Map.entry("adr", "address"),
            Map.entry("amt", "amount"),
            Map.entry("appt", "appointment"),
            Map.entry("bal", "balance"),
            Map.entry("cd", "code"),
            Map.entry("cmt", "comment"),
            Map.entry("cust", "customer"),
            Map.entry("dept", "department"),
            Map.entry("desg", "designation"),
            Map.entry("desig", "designation"),
            Map.entry("diag", "diagnosis"),
            Map.entry("doc", "document"),
            Map.entry("dt", "date"),
            Map.entry("edu", "education"),
            Map.entry("emp", "employee"),
            Map.entry("empl", "employee"),
            Map.entry("img", "image"),
            Map.entry("lang", "language"),
            Map.entry("lic", "licence"),
            Map.entry("loc", "location"),
            Map.entry("med", "medical"),
            Map.entry("mob", "mobile"),
            Map.entry("msg", "message"),
            Map.entry("nbr", "number"),
            Map.entry("nm", "name"),
            Map.entry("no", "number"),
            Map.entry("nr", "number"),
            Map.entry("num", "number"),
            Map.entry("occ", "occupation"),
            Map.entry("pass", "password"),
            Map.entry("ph", "phone"),
            Map.entry("pmt", "payment"),
            Map.entry("prof", "profession"),
            Map.entry("pw", "password"),
            Map.entry("qual", "qualification"),
            Map.entry("reg", "registration"),
            Map.entry("rel", "relation"),
            Map.entry("rem", "remark"),
            Map.entry("rmk", "remark"),
            Map.entry("sal", "salary"),
            Map.entry("sec", "security"),
            Map.entry("sig", "signature"),
            Map.entry("stu", "student"),
            Map.entry("stud", "student"),
            Map.entry("trans", "transaction"),
            Map.entry("trx", "transaction"),
            Map.entry("txn", "transaction"),
            Map.entry("usr", "user"));

    private Abbreviations() {}

    /** The words in full, where a name has several; one word alone may mean anything. */
    static List<String> inFull(List<String> words) {
        // A first word that counts or asks is no abbreviation: numEmails.
        if (words.size() < 2 || Qualifiers.reject(words)) {
            return words;
        }
        List<String> result = new ArrayList<>(words);
        result.replaceAll(word -> WORDS.getOrDefault(word, word));
        return result;
    }
}
