"""Validates archives of messages, one a line, on Apache Spark.

    spark-submit validate_archive.py MESSAGE OUTPUT FILE...

Each partition is a part of a file, cut at line ends. Its lines go through one `tallystick validate --ndjson`, and each
result gets the place of its line, `file:offset`: the byte at which the line begins, which is the same however Spark cuts
the file. OUTPUT has a JSON text for each line with a result, and is there as a whole or not at all: Spark writes
the output of each attempt of a task aside, and keeps that of one.

TALLYSTICK is the command to run, `npx tallystick` unless it is set; every machine needs Node and the package.
"""

import json
import os
import shlex
import subprocess
import sys
import threading

from pyspark.sql import SparkSession

TEXT_INPUT = "org.apache.hadoop.mapreduce.lib.input.TextInputFormat"


def lines_of(context, file):
    """(place, line) of each line. Hadoop cuts the file at line ends and knows the offset of each."""
    records = context.newAPIHadoopFile(
        file, TEXT_INPUT, "org.apache.hadoop.io.LongWritable", "org.apache.hadoop.io.Text"
    )
    return records.map(lambda record: (f"{file}:{record[0]}", record[1]))


def validated(command, message):
    """What takes the lines of a partition through one process, and gives a result for each that is not blank."""

    def of_partition(lines):
        process = subprocess.Popen(
            [*shlex.split(command), "validate", message, "--ndjson"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        places = []

        def feed():
            try:
                with process.stdin:
                    for place, line in lines:
                        places.append(place)
                        process.stdin.write(line.encode() + b"\n")
            except BrokenPipeError:
                pass  # The exit code says why.

        # Beside the reader: a process whose output nobody reads stops reading, too.
        feeder = threading.Thread(target=feed)
        feeder.start()
        is_whole = False
        for text in process.stdout:
            result = json.loads(text)
            if "summary" in result:
                is_whole = True
                continue
            place = places[result.pop("line") - 1]
            yield json.dumps({"place": place, **result}, ensure_ascii=False)
        feeder.join()
        # 1: a line is not valid, or there is none. An error here has Spark try the task again.
        if process.wait() not in (0, 1) or not is_whole:
            raise RuntimeError(f"tallystick ended with {process.returncode}")

    return of_partition


def main(message, output, *files):
    spark = SparkSession.builder.appName("validate archives").getOrCreate()
    context = spark.sparkContext
    command = os.environ.get("TALLYSTICK", "npx tallystick")
    lines = context.union([lines_of(context, file) for file in files])
    lines.mapPartitions(validated(command, message)).saveAsTextFile(output)

    verdicts = spark.read.schema("place STRING, valid BOOLEAN, violations ARRAY<STRUCT<rule: STRING>>").json(output)
    verdicts.selectExpr("explode(violations.rule) AS rule").groupBy("rule").count().show()
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
