// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <random>

namespace license::test {

/// Users and repositories in a server's format, unsorted.
inline QByteArray makeObjectList(int rowCount)
{
    const QByteArrayList first = {"Anna", "Jan", "Zofia", "Łukasz", "Max", "Jürgen", "Eve", "Ola"};
    const QByteArrayList last = {"Kowalska", "Nowak", "Müller", "Smith", "Żak", "Schmidt", "Rossi", "Lee"};
    std::mt19937 random(1);
    const auto pick = [&random](const QByteArrayList &of) {
        return of[static_cast<qsizetype>(random() % static_cast<unsigned>(of.size()))];
    };
    QByteArray list;
    list.reserve(rowCount * 190ll);
    for (int i = 0; i < rowCount; ++i) {
        const QByteArray number = QByteArray::number(i);
        const bool user = random() % 3 != 0;
        list +=
            R"({"id":")" + QByteArray::number(static_cast<qulonglong>(random()) << 20 | static_cast<unsigned>(i), 16);
        list += user ? R"(","name":")" + pick(first) + ' ' + pick(last) + " <user" + number + "@acme.example>"
                     : R"(","name":"acme-)" + pick(last).toLower() + "/project-" + number;
        list += user ? R"(","kind":"microsoft365_user","license":)" : R"(","kind":"git_repository","license":)";
        list += random() % 10 == 0 ? "null" : user ? R"("microsoft365_user")" : R"("git_repository")";
        list += R"(,"assigned_at":)" + QByteArray::number(1'700'000'000u + random() % 90'000'000u);
        if (random() % 5 != 0) {
            list += R"(,"last_backup_at":)" + QByteArray::number(1'790'000'000u + random() % 6'000'000u);
        }
        list += "}\n";
    }
    return list;
}

} // namespace license::test
