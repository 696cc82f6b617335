// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/casefold.h"
#include "core/domain/clock.h"

#include <QByteArray>
#include <QString>
#include <QStringView>
#include <QVector>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace license {

/// One assigned object, as callers read or add it.
struct AssignedObject
{
    QString id;
    QString name;
    QString kind;
    std::optional<QString> license; ///< nothing: an object without a license
    std::optional<ServerTime> assignedAt;
    std::optional<ServerTime> lastBackupAt;
    bool operator==(const AssignedObject &) const = default;
};

enum class ObjectColumn { Id, Name, Kind, License, AssignedAt, LastBackupAt };

/// Which rows to show, and in which order.
struct ObjectQuery
{
    QString text;                   ///< any of id, name, kind, license; simple case folding (ß is not ss); empty: all
    std::optional<QString> license; ///< this type only
    bool unlicensed = false;        ///< only objects without a license
    std::optional<ObjectColumn> sortBy; ///< nothing: the server's order
    bool descending = false;
    /// Texts are sorted by the rules of this language, "pl_PL" (Collation); empty: by folded code points.
    QString language{};
    Accents accents = Accents::Exact; ///< of `text`
    bool unlicensedFirst = false;     ///< objects without a license before all others, each part in its order
    bool operator==(const ObjectQuery &) const = default;
};

using RowIndex = std::uint32_t;

/// A million assigned objects in columns: strings in one UTF-8 arena, kinds and license types as numbers of a small
/// dictionary, times as seconds. Immutable once built, so a query may run in another thread.
class ObjectTable
{
public:
    class Builder;
    struct Data; ///< the columns; only for the files of ObjectTable

    ObjectTable(const ObjectTable &) = delete;
    ObjectTable &operator=(const ObjectTable &) = delete;

    RowIndex size() const;
    AssignedObject at(RowIndex row) const;
    /// The same texts in UTF-8, valid as long as the table and until `room` changes, which holds a text that has to be
    /// put together.
    std::string_view idUtf8(RowIndex row, std::string &room) const;
    std::string_view nameUtf8(RowIndex row, std::string &room) const;
    std::string_view kindUtf8(RowIndex row) const;
    std::optional<std::string_view> licenseUtf8(RowIndex row) const;
    QString id(RowIndex row) const;
    QString name(RowIndex row) const;
    QString kind(RowIndex row) const;
    std::optional<QString> license(RowIndex row) const;
    std::optional<ServerTime> assignedAt(RowIndex row) const;
    std::optional<ServerTime> lastBackupAt(RowIndex row) const;

    /// The rows that match the query, in its order: absent values last in either direction, ties by id. Returns early
    /// and empty once `cancelled` is set.
    std::vector<RowIndex> select(const ObjectQuery &query, const std::atomic_bool *cancelled = nullptr) const;
    /// The number of objects per license type, those without one under "", in the order of first appearance.
    QVector<std::pair<QString, qint64>> countByLicense() const;
    /// Bytes held, for benchmark and tests.
    std::size_t memoryUse() const;

private:
    friend class Builder;
    explicit ObjectTable(std::unique_ptr<const Data> data);
    std::unique_ptr<const Data> m_data;

public:
    ~ObjectTable();
};

/// Fills a table row by row. Strings are UTF-8 and already validated.
class ObjectTable::Builder
{
public:
    Builder();
    ~Builder();
    void reserve(std::size_t rows, std::size_t bytes);
    void add(std::string_view id, std::string_view name, std::string_view kind, std::optional<std::string_view> license,
             std::optional<qint64> assignedAt, std::optional<qint64> lastBackupAt);
    /// The first row with the id of an earlier one; nothing if all ids differ, as they must in a table. The order that
    /// tells it stays for the table.
    std::optional<RowIndex> duplicate() const;
    std::shared_ptr<const ObjectTable> build() &&;

private:
    std::unique_ptr<ObjectTable::Data> m_data;
};

} // namespace license
