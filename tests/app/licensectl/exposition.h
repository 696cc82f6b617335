// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QVector>

#include <optional>

namespace license::test {

struct Sample
{
    QMap<QString, QString> labels; ///< unescaped
    double value = 0;
};

struct Family
{
    QString name;
    QString help;
    QString type;
    QVector<Sample> samples;

    /// The value of the one sample with exactly these labels; nothing if there is none.
    std::optional<double> value(const QMap<QString, QString> &labels) const;
};

/// A strict reader of the Prometheus text exposition format, version 0.0.4: each family has HELP and TYPE once and
/// before its samples, its lines are contiguous, and no sample appears twice.
class Exposition
{
public:
    explicit Exposition(const QByteArray &text);

    QString error; ///< the violation of the format, or empty
    QVector<Family> families;

    const Family *find(const QString &name) const;

private:
    void readLine(const QString &line);
    void readComment(const QString &line);
    void readSample(const QString &line);
};

} // namespace license::test
